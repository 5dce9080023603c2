//! What a check found, and how it is kept.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{Check, find};

/// 核查结果.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// 通过.
    Pass,
    /// 未核查: it could not be looked at, which says nothing about the site.
    NotChecked,
    /// 提醒.
    Warn,
    /// 不符.
    Fail,
}

impl Verdict {
    pub const ALL: [Self; 4] = [Self::Pass, Self::NotChecked, Self::Warn, Self::Fail];

    /// Stable, kebab-case; the catalogs hold `verdict-{name}`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pass => "pass",
            Self::NotChecked => "not-checked",
            Self::Warn => "warn",
            Self::Fail => "fail",
        }
    }

    /// Reads a stored name.
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|verdict| verdict.as_str() == name)
    }

    /// Whether something is to be mended.
    pub const fn asks(self) -> bool {
        matches!(self, Self::Warn | Self::Fail)
    }
}

/// What a check found. Its words are `check-{check}-{code}` with these facts.
#[derive(Debug, Clone)]
pub struct Finding {
    pub check: &'static Check,
    pub verdict: Verdict,
    /// What was filed that it looked at.
    pub inputs: Vec<String>,
    pub code: String,
    pub facts: BTreeMap<String, String>,
}

/// The most serious verdict; of what was not looked at at all, that.
pub fn worst(findings: &[Finding]) -> Verdict {
    findings.iter().map(|finding| finding.verdict).max().unwrap_or(Verdict::NotChecked)
}

/// Findings as they are kept.
pub fn to_json(findings: &[Finding]) -> String {
    let one = |finding: &Finding| {
        json!({
            "check": finding.check.id, "verdict": finding.verdict.as_str(), "inputs": finding.inputs,
            "code": finding.code, "facts": finding.facts,
        })
    };
    Value::Array(findings.iter().map(one).collect()).to_string()
}

/// Reads kept findings; those of checks that no longer exist are left out.
pub fn from_json(json: &str) -> Vec<Finding> {
    let Ok(Value::Array(kept)) = serde_json::from_str(json) else { return Vec::new() };
    kept.iter().filter_map(read).collect()
}

fn read(kept: &Value) -> Option<Finding> {
    let texts = |value: &Value| value.as_str().map(str::to_owned);
    let check = find(kept["check"].as_str()?)?;
    let code = kept["code"].as_str()?;
    check.outcomes.iter().find(|(known, _)| *known == code)?;
    let facts = kept["facts"].as_object()?.iter();
    Some(Finding {
        check,
        verdict: Verdict::find(kept["verdict"].as_str()?)?,
        inputs: kept["inputs"].as_array()?.iter().filter_map(texts).collect(),
        code: code.to_owned(),
        facts: facts.filter_map(|(name, fact)| Some((name.clone(), texts(fact)?))).collect(),
    })
}
