//! The press of this machine, as the application knows one.

use anbei_app::port::press::Document;
use anbei_app::port::{NoPress, Press, PressError};
use anbei_press::Fonts;
use std::path::Path;
use std::sync::Arc;

use crate::config::Papers;

struct Typesetter(anbei_press::Press);

impl Press for Typesetter {
    fn print(&self, document: &Document) -> Result<Vec<u8>, PressError> {
        self.0.print(document).map_err(|error| PressError::Broken(error.to_string()))
    }
}

/// The fonts that the settings name, or those of the system.
pub fn fonts(papers: &Papers) -> Result<Fonts, anbei_press::FontError> {
    let folder = Some(papers.fonts.as_path()).filter(|folder| *folder != Path::new(""));
    Fonts::find(folder)
}

/// A press; without fonts one that says what is missing, since everything else can do without paper.
pub fn press(papers: &Papers) -> anyhow::Result<Arc<dyn Press>> {
    Ok(match fonts(papers) {
        Ok(fonts) => Arc::new(Typesetter(anbei_press::Press::new(fonts)?)),
        Err(error) => {
            tracing::warn!(error = %error, "no documents can be printed");
            Arc::new(NoPress(error.to_string()))
        }
    })
}
