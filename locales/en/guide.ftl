# The guide: guide-{section} is a heading, .lead its introduction, guide-{section}-1, -2 … the paragraphs in order; .question holds the question of a common one.

guide-title = Guide
guide-lead = From creating an account to showing the badge: follow it once and you are done. Use Edge, Chrome 80 or later, Firefox 86 or later, or a browser like these; everything works without scripts, too.
guide-contents = Contents
guide-print = Print this page

guide-before = Before you begin
    .lead = The ICP filing comes first, the public security filing after it.
guide-before-1 = Once its ICP filing is approved, its number issued and the site open, a website must be filed with the public security organ within 30 days of opening. A commercial service also needs an operating licence from the telecommunications authority.
guide-before-2 = Have ready: photos of the identity documents of the responsible person, the security lead and the emergency contact (portrait side, back, and in hand); an organisation's business licence or certificate; the ICP filing number; the domain certificate; the website's IP addresses; the names of the access provider and the registrar. The three people may be one and the same, and photos are then uploaded once.
guide-before-3 = The subject's address decides which organ reviews: an organisation's actual office, an individual's residence. Where the servers stand and who supplies them makes no difference. Phone, address and office hours of every organ stand under “Police contacts” at the bottom of each page.

guide-register = Register and log in
guide-register-1 = Choose “Create an account” on the home page, and whether you are an individual or a legal person. The account belongs to whoever fills in the forms; one account registers one subject.
guide-register-2 = Give your details, set a password, and enter the codes sent to your e-mail address and mobile. If one does not arrive, look among the junk mail; after a minute it can be sent again.
guide-register-3 = Go back to the log-in page and enter account, password and captcha. If you cannot read the picture, use the check that needs no picture.
guide-register-4 = Repeated wrong passwords lock the account for a while, longer each time. If you have forgotten it, choose “Forgot password” and set a new one with e-mail and mobile.
guide-register-5 = Log out before you leave the computer. After a longer pause you are warned and then logged out; what you filled in is kept as a draft.

guide-subject = Register the subject
    .lead = At your first log-in you are asked to register a subject. If you do not see it, open your home page and choose “Register the subject”.
guide-subject-1 = Choose its nature. If you run the site in your own name, choose “Individual” and describe the responsible person only; for a company, public body, school, association and so on choose “Organisation” and describe both. Nature and name cannot be changed after registration.
guide-subject-2 = For an organisation copy the full name, kind and number from its certificate, upload the certificate, and give the legal representative and the actual office. If there is an 18-character unified social credit code, choose that kind of certificate.
guide-subject-3 = Give the responsible person's name, document, contact and residence, and upload the portrait side, the back and the photo in hand. The photo in hand shows the person before a light, plain background, face and number clear.
guide-subject-4 = What you fill in is saved as you go; you can also choose “Save draft” and go on later from “My filings”.
guide-subject-5 = Check everything and choose “Submit for review”. It cannot be changed while under review, so make sure that it is accurate and complete; if in doubt, save a draft first.
guide-subject-6 = Then go straight on to “New website”. A subject without a website is not reviewed by itself; the two may be submitted one after the other and are reviewed together.

guide-website = File a new website
    .lead = Four steps: the subject, the website, the people in charge, the notice.
guide-website-1 = First, confirm the subject. It is shown as registered, with its responsible person; check it, tick the box and go on.
guide-website-2 = Second, describe the website. Its name is best the one of the ICP filing; its opening date is best the day on which the ICP filing was first approved, which the ministry's query site shows by domain, organisation or number.
guide-website-3 = Give domains and IP addresses. The primary domain is the domain alone; upload its certificate and give its validity; other domains that open the same site are secondary domains. An IP address may be a single one, a range or CIDR, IPv4 or IPv6, and must be one the site really uses.
guide-website-4 = Choose the access provider and the registrar. Pick them from the directory and their region and telephone are filled in; if they are not there, choose “Other” and copy from the contract or the domain certificate.
guide-website-5 = Say what the site offers: interactive services, information on dangerous goods, anything that needs a prior licence. For each “Yes”, tick what applies; every dangerous good and prior licence ticked calls for its document. Then tick the languages.
guide-website-6 = Third, name the security lead and the emergency contact. If one is the subject's responsible person, tick “Same as the subject's responsible person” and data and photos are copied. The emergency contact's mobile must be answered day and night.
guide-website-7 = Fourth, check everything, then read the notice of responsibilities.

guide-notice = Accept the responsibility notice and submit
guide-notice-1 = The notice names the seven responsibilities of whoever runs a website. Read all of it; the box can be ticked once the countdown has ended.
guide-notice-2 = Tick that you have read it, that what you submit is true and valid, and that you undertake the obligations, then choose “Submit for review”. The version you read, a digest of what you submit and the time are recorded as evidence of your signature.
guide-notice-3 = The next page names the organ that reviews it and the day by which it answers.

guide-review = Review and correction
guide-review-1 = A subject is answered within 3 working days, a website within 5. “My filings” always shows where it stands, and a message and an e-mail tell you of every step. An officer may call to verify; please keep your phone on.
guide-review-2 = If something needs correcting, the filing is returned with the reasons beside the questions. Change only what they speak of; nothing else needs to be, or can be, changed. Resubmit by the date shown, or the filing lapses.
guide-review-3 = An interactive website may be asked to a check in person or on the spot. Time, place, contact and what to bring are on the filing's page; if you cannot come, arrange another time with the contact beforehand.
guide-review-4 = Some organs have two officers agree one after the other; the filing then waits for a second officer, and there is nothing for you to do.
guide-review-5 = Until it is decided, you may withdraw it. That ends this filing; you may file again whenever you need to.
guide-review-6 = If it is refused, the reasons are on its page. File again once things have changed; if you disagree with the decision, you may apply for administrative reconsideration or go to court according to law.

guide-badge = Show the number and badge
    .lead = Within 30 days of approval, put them on the website's home page.
guide-badge-1 = Open the website's page under “Register entries”: copy the filing number, download the badge (PNG or SVG), copy the HTML.
guide-badge-2 = Put the code in a prominent place on the home page, usually at the bottom: badge on the left, number on the right, on one line. Its link leads to the record in the public register; leave the number in it as it is.
guide-badge-3 = For WordPress, Hexo, VuePress, React and Nginx there is code ready to paste. Keep the badge's file on your own site; do not link to an image elsewhere.
guide-badge-4 = A site with several domains uses one number. The public security number and the ICP number are two different numbers; show both. Then press “Check now” on the page: the platform opens the home page and says what is wrong and how to mend it.

guide-deadlines = Deadlines and reminders
guide-deadlines-1 = “Deadlines” lists every date that is running: to file after opening, to show the number after approval, to correct after a return, to accept a transfer, to cancel after closing, to file after a notice, and certificates and documents that run out. Each names its rule and the day it counts from; what the organ has to keep stands below.
guide-deadlines-2 = As a date comes near, the platform leaves a message and sends a mail, everything of one day in one letter and once at each distance. For short messages, no mail, or other quiet hours, see “Reminders and feeds” under “Account and security”.
guide-deadlines-3 = “Reminders and feeds” gives you one address for calendars and one for readers; added to a phone, a computer or a reader, they keep themselves up to date. Whoever knows the address can read it: change it if it got out.
guide-deadlines-4 = Once the platform has seen the number on your website, it no longer reminds you. It cannot look into apps and mini-programs: say “It is shown” under “Deadlines”, as you may for a website too.

guide-query = Query a filing number
guide-query-1 = Choose “Query the register” on the home page; no log-in is needed. Choose website or app, enter a name, domain or filing number, and query.
guide-query-2 = For a domain you may paste a whole address, or enter a subdomain or a Chinese domain. A number may be written with or without 公网安备 and 号, with or without spaces, or as digits alone.
guide-query-3 = The result shows name, domains, operator, whether it is interactive, filing number, organ and date. Of an individual only the first character of the name is shown.
guide-query-4 = A filing can be found as soon as it is approved. If you cannot find it, check the domain, then see where it stands under “My filings”.

guide-violation = Violations
guide-violation-1 = If unlawful information appears on the site, stop its transmission and remove it at once, keep the original records, and report to the local public security organ within 24 hours.
guide-violation-2 = When the public security organ or the access provider writes to you, act and answer in time. A provider that finds unlawful information asks you to remove it first; without an answer it may cancel the site's access.
guide-violation-3 = Whoever must file and does not may be warned or ordered to shut down for up to six months. Whoever files what is not true is warned and ordered to correct it, and may be fined if it is not corrected in time. See “Laws and rules”.
guide-violation-4 = When an organ opens a case, you get a message and a mail, and the case is listed under “Violations”. Put it right in time, then choose “It is put right”, “I disagree” or “I need more time” on the case's page, explain, and attach evidence. The deadline counts working days and stands under “My deadlines” too.
guide-violation-5 = If nothing is answered in time, or too little is put right, access may be ordered to be cancelled and the record is suspended; where harm is being done, no answer is waited for. Once it is put right, ask for access back on the case's page. Each decision may be appealed once.
guide-violation-6 = Anybody may report a violation under “Report a violation”, without logging in. How to reach you may be left out; if given, it is stored encrypted. You get a reference and a code, with which you can see how it goes on.

guide-provider = Access providers
guide-provider-1 = An access provider applies for its entry under “Join as an access provider”: licences, service phone, ways of access and all IP ranges. Once an administrator has approved it, whoever files can choose it. One that the directory has already is invited.
guide-provider-2 = Managers manage members and the entry, operators deal with orders and customers, readers read. Members are invited by e-mail, mobile or a code that works once; an organisation keeps at least one manager.
guide-provider-3 = When the police order access stopped or restored, you get a message and mail. Act at once, acknowledge the order under “Orders”, then record the day with proof.
guide-provider-4 = “Customers” lists websites and apps that name your organisation, or whose filed addresses are within your ranges, with number, state, badge and deadlines, as a table too; and sites that the police found unfiled on your addresses.
guide-provider-5 = “Reports” takes sites and dedicated lines as tables, IPv6 included. They are checked first, row by row; a corrected table can be loaded again without doubles.

guide-faq = Common questions
guide-faq-1 = Up to 20 MB each, as JPG, PNG, WebP or PDF; the format is judged by content. Photos from a mobile phone can be uploaded as they are; make larger ones smaller first, keeping the text legible.
    .question = How large may an upload be?
guide-faq-2 = If users can publish text, pictures, audio or video to the public, answer “Yes”. Forums, communities, chat rooms, blogs, instant messaging, shared storage, third-party payment and app stores count; so do comments after logging in. A site that only shows content answers “No”.
    .question = What counts as an interactive service?
guide-faq-3 = You can file it. Say that the site is on a subdomain, and give all of the subdomain, such as blog.example.com, as the primary domain. No domain certificate or registrar is then asked for.
    .question = I only have a subdomain of someone else's domain. What now?
guide-faq-4 = You can file it. Say that the site is reached by IP address only, and give its public address.
    .question = My site has no domain, only an IP address. What now?
guide-faq-5 = The addresses to which the domain really resolves, that is those of the CDN, and those of the origin as well. Where they come in blocks, give ranges or CIDR.
    .question = Which IP address do I give behind a CDN?
guide-faq-6 = Best the day on which the ICP filing was first approved; the ministry's query site shows it by domain, organisation or number. The 30 days for filing run from the date you give.
    .question = Which day is the opening date?
guide-faq-7 = If your cloud server is with UCloud, pick 优刻得科技股份有限公司 from the directory: mainland China, Yangpu District of Shanghai, telephone 021-55509888, access method usually “Leased virtual hosting”. With another provider, choose or enter yours.
    .question = What do I enter for the access provider?
guide-faq-8 = The registrar named by WHOIS or on the domain certificate, for example 北京新网数码信息技术有限公司: mainland China, Daxing District of Beijing, telephone 400-818-2233. If you do not know it, look where you bought the domain.
    .question = What do I enter for the registrar?
guide-faq-9 = No. Other domains of the same site are its secondary domains and share one number. Sites with different content are filed separately.
    .question = My site has several domains. Do I file it several times?
guide-faq-10 = See whether you or a colleague have filed it already, under “My filings” and in the public register. If it was filed by a former owner, ask the organ that registered it to have it cancelled.
    .question = It says that the domain is filed or being filed. What now?
guide-faq-11 = Nature and name of the subject and the domain cannot be changed: cancel and file anew. Any other change is registered within 30 days; a site that closes is cancelled within 5 working days.
    .question = What if something changes after filing?
guide-faq-12 = Write the name as on the document; rare characters and the separating point “·” are supported. If you cannot type a character, copy it from somewhere and paste it.
    .question = My name has a rare character or a separating point. How do I enter it?
guide-faq-13 = No. Anyone who charges for “faster filing” has nothing to do with this platform.
    .question = Does filing cost anything?
