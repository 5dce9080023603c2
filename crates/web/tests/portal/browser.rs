//! A browser without a screen.

use axum::body::Body;
use axum::http::Request;
use axum::http::header::{CONTENT_TYPE, COOKIE, SET_COOKIE};

use crate::support::{Answer, Portal, ask};

/// A browser: it keeps cookies, and posts forms as it was shown them.
pub struct Browser<'a> {
    pub portal: &'a Portal,
    cookies: Vec<(String, String)>,
}

impl<'a> Browser<'a> {
    pub fn of(portal: &'a Portal) -> Self {
        Self { portal, cookies: Vec::new() }
    }

    pub async fn get(&mut self, path: &str) -> Answer {
        let request = Request::get(path).header(COOKIE, self.cookie());
        self.send(request.body(Body::empty()).unwrap()).await
    }

    /// Posts to `path` what is given and what the page there hides in its form.
    pub async fn post(&mut self, path: &str, texts: &[(&str, &str)]) -> Answer {
        let page = self.get(path).await;
        self.post_from(&page, path, texts).await
    }

    pub async fn post_from(&mut self, page: &Answer, path: &str, texts: &[(&str, &str)]) -> Answer {
        let mut form = form_urlencoded::Serializer::new(String::new());
        for (name, value) in hidden(&page.text) {
            form.append_pair(&name, &value);
        }
        if let Some(token) = between(&page.text, "name=\"captcha_token\" value=\"", "\"") {
            let letters = self.get(&format!("/demo/captcha/{token}")).await.text;
            form.append_pair("captcha", &letters);
        }
        for (name, value) in texts {
            form.append_pair(name, value);
        }
        self.post_body(path, form.finish()).await
    }

    pub async fn post_body(&mut self, path: &str, body: String) -> Answer {
        let request = Request::post(path).header(COOKIE, self.cookie());
        let request = request.header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(body)).unwrap()).await
    }

    async fn send(&mut self, request: Request<Body>) -> Answer {
        let answer = ask(&self.portal.router, request).await;
        for line in answer.response_headers.get_all(SET_COOKIE) {
            let pair = line.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            self.cookies.retain(|(known, _)| known != name);
            self.cookies.push((name.to_owned(), value.to_owned()));
        }
        answer
    }

    fn cookie(&self) -> String {
        let pairs = self.cookies.iter().map(|(name, value)| format!("{name}={value}"));
        pairs.collect::<Vec<_>>().join("; ")
    }
}

/// What stands between two texts.
pub fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    text.split_once(before)?.1.split_once(after).map(|(found, _)| found)
}

fn hidden(page: &str) -> Vec<(String, String)> {
    let inputs = page.split("<input type=\"hidden\" name=\"").skip(1);
    let pair = |input: &str| {
        let (name, rest) = input.split_once("\" value=\"")?;
        Some((name.to_owned(), rest.split_once('"')?.0.to_owned()))
    };
    let mut pairs: Vec<_> = inputs.filter_map(pair).collect();
    pairs.dedup_by(|a, b| a.0 == b.0);
    pairs
}
