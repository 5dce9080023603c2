//! A real Chromium, where there is one: `CHROMIUM`, or where Debian has it.

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt};

use image::{ImageFormat, RgbImage};

use super::*;

const NUMBER: &str = "京公网安备11010502030143号";

/// A net with a browser. Chromium's own sandbox refuses to work for root, so that root's is started without it.
fn with_browser(address: SocketAddr) -> Option<(OpenNet, tempfile::TempDir)> {
    let named = std::env::var_os("CHROMIUM").map(PathBuf::from);
    let chromium = named.unwrap_or_else(|| PathBuf::from("/usr/bin/chromium"));
    if !chromium.exists() {
        eprintln!("skipped: there is no Chromium at {}; name one in CHROMIUM", chromium.display());
        return None;
    }
    let folder = tempfile::tempdir().unwrap();
    let started = folder.path().join("chromium");
    let is_root = fs::metadata("/proc/self").unwrap().uid() == 0;
    let options = if is_root { "--no-sandbox" } else { "" };
    let home = folder.path().display();
    let script =
        format!("#!/bin/sh\nHOME='{home}' exec '{}' {options} \"$@\"\n", chromium.display());
    fs::write(&started, script).unwrap();
    fs::set_permissions(&started, fs::Permissions::from_mode(0o755)).unwrap();
    let settings = NetSettings {
        agent: "AnbeiWatch/1.0".to_owned(),
        hosts: BTreeMap::from([("site.test".to_owned(), address)]),
        chromium: Some(started),
        ..NetSettings::default()
    };
    Some((OpenNet::new(settings), folder))
}

/// What a browser makes of a page.
fn drawn(page: String) -> Option<Drawn> {
    let site = site(move |path, _| match path {
        "/" => ok("content-type: text/html; charset=utf-8\r\n", &page),
        _ => "HTTP/1.1 404 No\r\ncontent-length: 0\r\n\r\n".to_owned(),
    });
    let (net, _folder) = with_browser(site.address)?;
    let fetched = net.fetch_home("site.test", &Validators::default());
    assert!(fetched.page.is_some(), "{:?}", fetched.reached);
    Some(net.render(&fetched).expect("the browser has drawn the page"))
}

/// The picture of a page, taken apart.
fn pictured(page: String) -> Option<RgbImage> {
    let png = drawn(page)?.picture.expect("there is a picture");
    Some(image::load_from_memory_with_format(&png, ImageFormat::Png).unwrap().into_rgb8())
}

#[test]
fn what_scripts_draw_is_seen_and_what_they_hide_is_not() {
    let draw = |attributes: &str| {
        let element = format!("<footer {attributes}><a href=/q?code=1>{NUMBER}</a></footer>");
        drawn(format!(
            "<p>青禾<script>setTimeout(() => document.body.insertAdjacentHTML('beforeend', '{element}'), 300)</script>"
        ))
    };
    let Some(Drawn { page: shown, .. }) = draw("") else { return };
    assert_eq!(shown_numbers(&shown.text)[0].written, NUMBER);
    assert_eq!(shown.links[0].href, "http://site.test/q?code=1");
    let hidden = draw("style=\"display: none\"").unwrap().page;
    assert!(shown_numbers(&hidden.text).is_empty() && hidden.hidden.contains(NUMBER), "{hidden:?}");
}

#[test]
fn a_number_that_a_style_sheet_hides_is_not_seen() {
    let page = |style: &str| {
        drawn(format!(
            "<style>footer {{ {style} }} p {{ visibility: hidden }} b {{ visibility: visible }}</style>\
             <p>青禾<b>可见</b></p><footer><a href=/q?code=1>{NUMBER}</a></footer>"
        ))
    };
    let Some(Drawn { page: seen, .. }) = page("color: gray") else { return };
    assert_eq!(shown_numbers(&seen.text)[0].written, NUMBER);
    assert!(seen.text.contains("可见") && !seen.links[0].is_hidden);
    for style in [
        "display: none",
        "visibility: hidden",
        "opacity: 0",
        "font-size: 1px",
        "position: absolute; left: -9999px",
        "text-indent: -9999px; overflow: hidden",
        "height: 0; overflow: hidden",
    ] {
        let hidden = page(style).unwrap().page;
        assert!(shown_numbers(&hidden.text).is_empty(), "{style}: {hidden:?}");
        assert!(hidden.hidden.contains(NUMBER) && hidden.links[0].is_hidden, "{style}");
    }
}

/// Badges of one page, each with its way to stand on it: the numbers that are seen.
fn seen_of(sheet: &str, badges: &[&str]) -> Option<Vec<usize>> {
    let number = |at: usize| format!("京公网安备1101050203{at:04}号");
    let badge = |(at, html): (usize, &&str)| {
        let link = format!("<a href=/q><img src=/x.png width=20 height=20>{}</a>", number(at));
        format!("<section id=s{at}>{}</section>", html.replace("BADGE", &link))
    };
    let badges: String = badges.iter().enumerate().map(badge).collect();
    let base = "section { position: relative; height: 60px; margin-top: 900px }";
    let page =
        drawn(format!("<!doctype html><style>{base} {sheet}</style><p>青禾</p>{badges}"))?.page;
    let seen = shown_numbers(&page.text).into_iter();
    Some(seen.map(|shown| shown.digits()[10..].parse().unwrap()).collect())
}

#[test]
fn a_number_that_nobody_can_see_is_not_seen_however_it_is_hidden() {
    let sheet = "body { overflow-x: hidden } .white { color: #fff } .near { color: #f8f8f8 }\
                 .black { background: #000; color: rgba(0, 0, 0, .9) } .clear { color: transparent }\
                 .cover { position: absolute; inset: 0; background: #eee } .right { position: absolute; left: 9999px }\
                 .cut { overflow: hidden; position: relative; height: 30px } .half { opacity: .3 } a { color: inherit }";
    let badges = [
        "<p style='position:absolute;left:-9999px'>BADGE</p>",
        "<p style='opacity:.01'>BADGE</p>",
        "<p style='text-indent:-9999px;overflow:hidden'>BADGE</p>",
        "<p style='text-indent:-400px;overflow:hidden'>BADGE</p>",
        "<p style='height:0;overflow:hidden'>BADGE</p>",
        "<p class=white>BADGE</p>",
        "<p class=near>BADGE</p>",
        "<p class=black>BADGE</p>",
        "<p class=clear>BADGE</p>",
        "<p>BADGE</p><i class=cover></i>",
        "<p class=right>BADGE</p>",
        "<div class=cut><p class=right>BADGE</p></div>",
        "<div class=half><p class=half>BADGE</p></div>",
        "<p style='clip-path:inset(50%)'>BADGE</p>",
        "<p style='transform:scale(0)'>BADGE</p>",
        "<p>BADGE</p>",
    ];
    let Some(seen) = seen_of(sheet, &badges) else { return };
    assert_eq!(seen, [badges.len() - 1]);
}

#[test]
fn a_badge_that_is_merely_modest_is_seen() {
    let sheet = "a { color: inherit } .small { color: #999; font-size: 12px } .dark { background: #222; color: #fff }\
                 .banner { position: fixed; bottom: 0; left: 0; right: 0; height: 120px; background: #fff }\
                 .chat { position: fixed; right: 0; bottom: 0; width: 60px; height: 60px; background: #c00 }\
                 .painted { background: url(/x.png); color: #fff } .link { position: absolute; inset: 0 }\
                 .back { position: absolute; inset: 0; width: 100%; height: 100%; z-index: -1 }\
                 .before { color: #fff } .before::before { content: ''; position: absolute; inset: 0; background: #123; z-index: -1 }\
                 .roll { height: 60px; overflow: auto } .flex { display: flex } .corner { position: absolute; left: 0; width: 9px; height: 9px; background: #000 }";
    let badges = [
        "<p class=small>BADGE</p>",
        "<p class=dark>BADGE</p>",
        "<p class=painted>BADGE</p>",
        "<p>BADGE</p><a class=link href=/></a>",
        "<img class=back src=/x.png><p style='color:#fff'>BADGE</p>",
        "<p class=before>BADGE</p>",
        "<div class=roll><div style='height:500px'></div><p>BADGE</p></div>",
        "<p class=flex>BADGE</p>",
        "<i class=corner></i><p>BADGE</p>",
        "<p class=small>BADGE</p><div class=banner>Cookie</div><div class=chat></div>",
    ];
    let Some(seen) = seen_of(sheet, &badges) else { return };
    assert_eq!(seen, (0..badges.len()).collect::<Vec<_>>());
}

#[test]
fn a_picture_shows_the_whole_page_down_to_what_scripts_put_at_its_foot() {
    let script = "setTimeout(() => document.body.insertAdjacentHTML('beforeend', \
                  '<footer style=\"background:#c00;height:100px\">' + innerWidth + 'x' + innerHeight), 300)";
    let style = "margin:0;background:#fff";
    let page = |height: u32| {
        format!(
            "<body style='{style}'><div style='height:100vh;background:#00c'></div>\
                 <div style='height:{height}px'></div><script>{script}</script>"
        )
    };
    let Some(seen) = pictured(page(600)) else { return };
    assert_eq!((seen.width(), seen.height()), (1280, 1500));
    let at = |y| seen.get_pixel(640, y).0;
    assert_eq!(
        [at(10), at(790), at(810), at(1450)],
        [[0, 0, 204], [0, 0, 204], [255; 3], [204, 0, 0]]
    );

    let monster = pictured(page(300_000)).unwrap();
    assert_eq!((monster.width(), monster.height()), (1280, 4000));
    assert_eq!(
        (monster.get_pixel(640, 10).0, monster.get_pixel(640, 3990).0),
        ([255; 3], [204, 0, 0])
    );
}

#[test]
fn a_picture_of_noise_is_taken_and_one_without_scripts_too() {
    let noise = "<body style='margin:0'><canvas id=c width=1280 height=5000 style='display:block'></canvas><script>\
        const x = c.getContext('2d'), d = x.createImageData(1280, 5000), b = new Uint32Array(d.data.buffer);\
        let s = 1; for (let i = 0; i < b.length; i++) { s = (s * 1664525 + 1013904223) >>> 0; b[i] = s | 0xff000000 }\
        x.putImageData(d, 0, 0)</script>";
    let Some(seen) = pictured(noise.to_owned()) else { return };
    assert_eq!((seen.width(), seen.height()), (1280, 4000));
    let plain = pictured("<body style='background:#0c0'>青禾".to_owned()).unwrap();
    assert_eq!((plain.height(), plain.get_pixel(640, 700).0), (800, [0, 204, 0]));
}

#[test]
fn a_page_that_talks_to_its_visitor_is_drawn_all_the_same() {
    let page = "<p>青禾<script>alert('x'); confirm('y'); prompt('z'); open('/other'); document.write('之后')</script>";
    let Some(seen) = drawn(page.to_owned()) else { return };
    assert!(seen.page.text.contains("之后") && seen.picture.is_some(), "{:?}", seen.page);
}

#[test]
fn what_a_page_offers_to_download_is_not_put_on_the_disk() {
    let script = "const a = document.createElement('a'); a.href = URL.createObjectURL(new Blob(['x']));\
                  a.download = 'offered.txt'; document.body.append(a); a.click()";
    let page = format!("<p>青禾<script>{script}</script>");
    let site = site(move |_, _| ok("content-type: text/html; charset=utf-8\r\n", &page));
    let Some((net, home)) = with_browser(site.address) else { return };
    let fetched = net.fetch_home("site.test", &Validators::default());
    assert!(net.render(&fetched).is_some());
    assert!(fs::read_dir(home.path().join("Downloads")).is_err());
}

/// What comes of a program that is started as a browser.
fn impostor(script: &str) -> Option<Drawn> {
    let folder = tempfile::tempdir().unwrap();
    let program = folder.path().join("chromium");
    fs::write(&program, format!("#!/bin/sh\n{script}\n")).unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    let (pins, patience) = (Vec::new(), Duration::from_secs(2));
    let browser = crate::port::net::browser::Browser {
        chromium: &program,
        agent: "AnbeiWatch/1.0",
        pins,
        patience,
    };
    browser.draw("http://site.test/")
}

/// One that answers every call with the line that `answers` has for it.
fn talker(answers: &str) -> Option<Drawn> {
    impostor(&format!(
        "for answer in {answers}; do printf '{{\"id\":%s}}\\0' \"$answer\" >&4; done; exec grep -qz Browser.close <&3"
    ))
}

#[test]
fn a_browser_that_hangs_ends_or_writes_rubbish_is_given_up() {
    let begun = Instant::now();
    for script in [
        "exec sleep 30",
        "exit 1",
        "echo hello >&4",
        "exec head -c 30000000 /dev/zero >&4",
        "exec yes >&4",
    ] {
        assert!(impostor(script).is_none(), "{script}");
    }
    assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
}

#[test]
fn a_page_counts_also_where_no_picture_can_be_had() {
    let page = r#"'1,"result":{}' '2,"result":{"targetId":"t"}' '3,"result":{"sessionId":"s"}' '4,"result":{}' '5,"result":{}' '6,"result":{}' '0,"method":"Emulation.virtualTimeBudgetExpired"' '8,"result":{"frameTree":{"frame":{"id":"f"}}}' '9,"result":{"executionContextId":1}' '10,"result":{}' '11,"result":{"root":{"nodeId":1}}' '12,"result":{"outerHTML":"<p>seen"}'"#;
    let metrics = r#"'13,"result":{"cssContentSize":{"height":900}}'"#;
    for rest in [
        r#"'13,"error":{}'"#.to_owned(),
        r#"'13,"result":{"cssContentSize":{"height":"tall"}}'"#.to_owned(),
        format!(r#"{metrics} '14,"result":{{"data":"???"}}'"#),
        metrics.to_owned(),
    ] {
        let seen = talker(&format!("{page} {rest}")).unwrap();
        assert!(seen.page.text.contains("seen") && seen.picture.is_none(), "{rest}");
    }
}

#[test]
fn no_script_leads_the_browser_inside() {
    let inner = site(|_, _| ok("access-control-allow-origin: *\r\n", "secret"));
    let port = inner.address.port();
    let hosts = format!(
        "'127.0.0.1:{port}', 'localhost:{port}', '2130706433:{port}', '[::ffff:127.0.0.1]:{port}', 'site.test.:{port}', 'other.test:{port}'"
    );
    let page = format!(
        "<p>青禾<script>for (const host of [{hosts}]) {{\
           fetch(`http://${{host}}/fetch`).then((said) => said.text()).then((text) => document.body.append(text));\
           for (const name of ['img', 'iframe', 'script'])\
             document.body.append(Object.assign(document.createElement(name), {{ src: `http://${{host}}/${{name}}` }}));\
           new WebSocket(`ws://${{host}}/socket`);\
           navigator.sendBeacon(`http://${{host}}/beacon`);\
         }}</script>"
    );
    let Some(Drawn { page: seen, .. }) = drawn(page) else { return };
    assert!(seen.text.contains("青禾") && !seen.text.contains("secret"), "{seen:?}");
    let lead = format!("<p>青禾<script>location.href = 'http://127.0.0.1:{port}/'</script>");
    assert!(!drawn(lead).is_some_and(|seen| seen.page.text.contains("secret")));
    assert_eq!(inner.asked.load(Ordering::SeqCst), 0);
}
