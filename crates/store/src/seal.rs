use zeroize::Zeroizing;
#[derive(Clone)]
pub struct Keyring;
#[derive(Debug)]
pub struct SealError;
impl Keyring {
    pub fn seal(&self, _p: &str, plain: &[u8]) -> Vec<u8> {
        plain.to_vec()
    }
    pub fn open(&self, _p: &str, s: &[u8]) -> Result<Zeroizing<Vec<u8>>, SealError> {
        Ok(Zeroizing::new(s.to_vec()))
    }
    pub fn blind(&self, _p: &str, t: &str) -> String {
        t.to_owned()
    }
}
