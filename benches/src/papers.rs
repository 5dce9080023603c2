//! Documents a minute: certificates, forms and letters in turns, each with words of its own.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use anbei_paper::{Block, Column, Document, Fact, Labelled, Look, Place, Words};
use anbei_press::{Fonts, Press};

use crate::Fallible;

const LASTING: Duration = Duration::from_secs(10);

/// How many a minute on every core, after each kind was set once.
pub fn rate() -> Fallible<f64> {
    let press = Press::new(Fonts::find(None)?)?;
    for number in 0..3 {
        press.print(&document(number))?;
    }
    let (next, begun) = (AtomicUsize::new(3), Instant::now());
    let work = || -> Result<usize, String> {
        let mut done = 0;
        while begun.elapsed() < LASTING {
            let number = next.fetch_add(1, Ordering::Relaxed);
            press.print(&document(number)).map_err(|error| error.to_string())?;
            done += 1;
        }
        Ok(done)
    };
    let cores = std::thread::available_parallelism()?.get();
    let done = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        threads
            .into_iter()
            .map(|thread| thread.join().map_err(|_| "a press broke".to_owned())?)
            .sum::<Result<usize, _>>()
    })?;
    Ok(f64::from(u32::try_from(done)?) * 60.0 / begun.elapsed().as_secs_f64())
}

fn document(number: usize) -> Document {
    let (look, title, block) = match number % 3 {
        0 => (Look::Certificate, "网站备案登记证明", facts(number, 6)),
        1 => (Look::Form, "网络信息安全保护小组名单", members(number)),
        _ => (Look::Letter, "退回修改通知", letter(number)),
    };
    let signed = Place {
        label: String::new(),
        texts: vec!["北京市朝阳区网安大队（演示）".to_owned()],
        hint: "（盖章或签名）".to_owned(),
        day: "2026年11月24日".to_owned(),
    };
    Document {
        language: "zh",
        look,
        title: title.to_owned(),
        subtitle: String::new(),
        reference: Labelled { label: "申请编号".to_owned(), text: format!("{number:026}") },
        address: format!("https://anbei.example/papers/{number:026}"),
        brand: "安备 · 演示环境".to_owned(),
        caution: "演示文书，不具有法律效力".to_owned(),
        printed: "生成于 2026年11月24日 11:00".to_owned(),
        day: (2026, 11, 24),
        words: Words {
            page: "第 @page 页，共 @pages 页".to_owned(),
            scan: "扫描二维码查验".to_owned(),
            missing: "〓代替本机字库中没有的字：".to_owned(),
            contents: String::new(),
        },
        blocks: vec![block, Block::Signatures { places: vec![signed] }],
        pictures: Vec::new(),
    }
}

fn facts(number: usize, count: usize) -> Block {
    let fact =
        |at| Fact::new(format!("名称{at}"), vec![format!("青禾茶叶小站{number}-{at}")]).wide();
    Block::Facts { title: String::new(), facts: (0..count).map(fact).collect() }
}

fn members(number: usize) -> Block {
    let columns = ["序号", "姓名", "组内职务", "证件号码", "手机"];
    let columns = columns.map(|text| Column { text: text.to_owned(), share: 1 }).into();
    let row = |at: usize| {
        let name = format!("王小样{number}-{at}");
        vec![
            at.to_string(),
            name,
            "成员".to_owned(),
            format!("{number:018}"),
            "13800138000".to_owned(),
        ]
    };
    Block::Table { title: "成员".to_owned(), columns, rows: (1..11).map(row).collect() }
}

fn letter(number: usize) -> Block {
    let text = "你（单位）提交的申请经审核，需要修改。请登录平台，按上述意见修改后重新提交。";
    Block::Text { texts: (0..4).map(|at| format!("{number}-{at} {text}")).collect() }
}
