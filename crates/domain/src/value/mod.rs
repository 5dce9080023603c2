//! Validated values: holding one proves that what was typed is well formed.

#[macro_use]
mod macros;

mod app_version;
mod attachment_id;
mod bundle_id;
mod certificate_fingerprint;
mod check;
mod choice;
pub mod choices;
mod count;
mod day;
mod directory_id;
mod document_number;
mod domain_name;
mod email;
mod filing_number;
pub(crate) mod fold;
mod icp_number;
mod id_document;
mod ip_block;
mod ip_range;
mod landline;
mod military_id;
mod mini_program_id;
mod mobile;
mod org_code;
mod package_name;
mod passport;
mod permit;
mod person_name;
mod postcode;
mod province;
mod region_code;
mod resident_id;
mod sdk;
mod service_domain;
mod service_phone;
mod short_text;
mod site_name;
mod store_link;
mod tick;
mod unit_name;
mod uscc;
mod validity;

pub use app_version::AppVersion;
pub use attachment_id::AttachmentId;
pub use bundle_id::BundleId;
pub use certificate_fingerprint::{CertificateFingerprint, Digest};
pub use check::{CHECK_KINDS, check};
pub use choice::{AnyOf, Choice};
pub use count::Count;
pub use day::Day;
pub use directory_id::{AccessProviderId, RegistrarId};
pub use document_number::DocumentNumber;
pub use domain_name::DomainName;
pub use email::Email;
pub use filing_number::FilingNumber;
pub use fold::{fold, fold_prose};
pub use icp_number::{IcpNumber, IcpService};
pub use id_document::{IdDocumentKind, check_number};
pub use ip_range::IpRange;
pub use landline::Landline;
pub use military_id::MilitaryId;
pub use mini_program_id::MiniProgramId;
pub use mobile::Mobile;
pub use org_code::OrganisationCode;
pub use package_name::PackageName;
pub use passport::Passport;
pub use permit::{PermitHolder, TravelPermit};
pub use person_name::PersonName;
pub use postcode::Postcode;
pub use province::{PROVINCES, Province};
pub use region_code::RegionCode;
pub use resident_id::{ResidentId, Sex};
pub use sdk::Sdk;
pub use service_domain::ServiceDomain;
pub use service_phone::ServicePhone;
pub use short_text::{Article, Detail, Introduction, Line, Remark};
pub use site_name::SiteName;
pub use store_link::StoreLink;
pub use tick::Tick;
pub use unit_name::UnitName;
pub use uscc::UnifiedSocialCreditCode;
pub use validity::Validity;

use crate::Flaw;
use crate::field::Control;

/// A type of which a form field may hold one value.
///
/// `parse(v.to_text())` gives `v` back; the text is what is stored, compared and searched.
pub trait FieldValue: Sized + 'static {
    /// How a form asks for it.
    const CONTROL: Control;

    /// Reads what a person typed, forgiving what can be forgiven without guessing: spaces, full-width digits, letter case.
    fn parse(typed: &str) -> Result<Self, Flaw>;

    /// The normal form.
    fn to_text(&self) -> String;

    /// Synthetic well-formed texts, nobody's; at least one.
    fn samples() -> &'static [&'static str];
}
