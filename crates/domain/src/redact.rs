//! 脱敏: what is left of personal data when somebody without the need to know looks.

/// The public form of a person's name: the first character, then one star for each other one.
pub fn person_name(name: &str) -> String {
    let mut characters = name.trim().chars();
    let first: String = characters.next().into_iter().collect();
    let rest = characters.filter(|c| !c.is_whitespace()).count();
    first + &"*".repeat(rest.min(4))
}

/// Keeps `head` and `tail` characters; the middle becomes stars. Short texts are hidden whole.
pub fn middle(text: &str, head: usize, tail: usize) -> String {
    let characters: Vec<char> = text.chars().collect();
    if characters.len() <= head + tail {
        return "*".repeat(characters.len());
    }
    let hidden = characters.len() - head - tail;
    let head: String = characters[..head].iter().collect();
    let tail: String = characters[characters.len() - tail..].iter().collect();
    head + &"*".repeat(hidden) + &tail
}

/// A document number: first four and last four of a long one, first and last of a short one.
pub fn document_number(number: &str) -> String {
    if number.chars().count() >= 12 { middle(number, 4, 4) } else { middle(number, 1, 1) }
}

/// A phone number: `138****1234`.
pub fn phone(number: &str) -> String {
    middle(number, 3, 4)
}

/// An e-mail address: `a***@example.com`.
pub fn email(address: &str) -> String {
    match address.split_once('@') {
        Some((local, host)) => {
            let first: String = local.chars().take(1).collect();
            format!("{first}***@{host}")
        }
        None => "***".to_owned(),
    }
}

/// An address below the district: its first characters only.
pub fn address(detail: &str) -> String {
    let head: String = detail.chars().take(3).collect();
    head + "***"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_keeps_its_first_character() {
        assert_eq!(person_name("张三丰"), "张**");
        assert_eq!(person_name("𬱖丽"), "𬱖*");
        assert_eq!(person_name("阿卜杜拉·买买提"), "阿****");
        assert_eq!(person_name(""), "");
    }

    #[test]
    fn numbers_keep_their_ends() {
        assert_eq!(document_number("11010519491231002X"), "1101**********002X");
        assert_eq!(document_number("H12345678"), "H*******8");
        assert_eq!(phone("13800001234"), "138****1234");
        assert_eq!(phone("110"), "***");
    }

    #[test]
    fn an_address_of_mail_keeps_its_host() {
        assert_eq!(email("wang@example.com"), "w***@example.com");
        assert_eq!(email("nonsense"), "***");
    }
}
