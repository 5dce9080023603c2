//! The directories every deployment begins with, and synthetic firms for a demonstration.

use anbei_store::read::directory::DirectoryEntry;
use anbei_store::write::directory;
use anbei_store::{StoreError, Tx};

/// `data/directories.csv`; its source stands in `data/SOURCES.md`.
const DIRECTORIES: &str = include_str!("../../../../data/directories.csv");

/// Synthetic firms: id, name, region, phone.
const FIRMS: [(&str, &str, &str, &str); 6] = [
    ("demo-yunqi", "云栖示例云计算有限公司", "330106", "0571-55500001"),
    ("demo-haihe", "海河示例数据科技有限公司", "120105", "022-55500002"),
    ("demo-zhujiang", "珠江示例网络有限公司", "440106", "020-55500003"),
    ("demo-bashan", "巴山示例信息技术有限公司", "500103", "023-55500004"),
    ("demo-tianfu", "天府示例互联网有限公司", "510107", "028-55500005"),
    ("demo-longjiang", "龙江示例数据中心有限公司", "230103", "0451-55500006"),
];

/// Writes the directories a deployment begins with; what is there already is kept as it was printed.
pub fn install(tx: &mut Tx) -> Result<(), StoreError> {
    for line in DIRECTORIES.lines().skip(1) {
        let columns: Vec<_> = line.split(',').collect();
        let [name, rest @ ..] = columns.as_slice() else { continue };
        let [id, firm, jurisdiction, region, phone, method] = rest else { continue };
        let entry = DirectoryEntry {
            id: (*id).to_owned(),
            name: (*firm).to_owned(),
            jurisdiction: (*jurisdiction).to_owned(),
            region_code: (*region).to_owned(),
            phone: (*phone).to_owned(),
            access_method: (*method).to_owned(),
        };
        directory::put(tx, name, &entry)?;
    }
    Ok(())
}

/// Adds the synthetic firms, as access providers and as registrars.
pub fn install_demo(tx: &mut Tx) -> Result<(), StoreError> {
    for (id, name, region, phone) in FIRMS {
        for (list, method) in [("access_provider", "leased-host"), ("registrar", "")] {
            let entry = DirectoryEntry {
                id: id.to_owned(),
                name: name.to_owned(),
                jurisdiction: "domestic".to_owned(),
                region_code: region.to_owned(),
                phone: phone.to_owned(),
                access_method: method.to_owned(),
            };
            directory::put(tx, list, &entry)?;
        }
    }
    Ok(())
}
