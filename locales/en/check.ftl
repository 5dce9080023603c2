# Checks: what was looked at, what was seen, how to mend it.

## Verdicts: verdict-{name}
verdict-pass = Passed
verdict-not-checked = Not checked
verdict-warn = Notice
verdict-fail = Does not match

## Each check: check-{id} is what was looked at; check-{id}-{code} what was seen, .mend how to mend it
check-badge-shown = Number on the home page
check-badge-shown-right = The right number stands on the home page, where visitors see it.
check-badge-shown-spelling = The home page says “{ $shown }”, which is not how the number is written.
    .mend = Write “{ $expected }”; the prefix, 公网安备 and 号 belong to it.
check-badge-shown-hidden = The number is in the code of the home page, but visitors do not see it.
    .mend = Remove the style that hides it, so that “{ $expected }” can be seen at the foot of the home page.
check-badge-shown-picture = There is an icon that leads to the record, but the number is not written.
    .mend = Write “{ $expected }” to the right of the icon.
check-badge-shown-other-number = The home page says “{ $shown }”, which is not the number of this website.
    .mend = Replace it with “{ $expected }”. A number is for the website it was issued for.
check-badge-shown-only-icp = The home page shows the ICP number only, not the public-security filing number.
    .mend = Add “{ $expected }” beside the ICP number. Both are to be shown; neither stands for the other.
check-badge-shown-missing = The filing number was not found on the home page.
    .mend = Put “{ $expected }” with the filing icon at the foot of the home page.
check-badge-shown-unfinished = The home page is drawn by scripts, which this platform did not run; whether the number is there is not known.
check-badge-shown-no-page = The home page was not to be had; whether the number is there is not known.

check-badge-link = Link of the number
check-badge-link-right = It leads to the record of this website.
check-badge-link-national = It leads to the national platform, with the right number.
check-badge-link-none = The number has no link.
    .mend = Link the number to { $expected }
check-badge-link-no-code = The link { $shown } carries no number, so it does not lead to this record.
    .mend = The link needs code= and the 14 digits: { $expected }
check-badge-link-police-parameter = The link { $shown } says police= where code= belongs.
    .mend = Replace it with { $expected }
check-badge-link-webcode-parameter = The link { $shown } says webcode= where code= belongs.
    .mend = Replace it with { $expected }
check-badge-link-other-code = The link leads to { $code }, which is not the number of this website.
    .mend = Replace it with { $expected }
check-badge-link-retired = The link { $shown } leads to an old platform that was closed.
    .mend = Replace it with { $expected }
check-badge-link-elsewhere = The link leads to { $shown }, which is not a record.
    .mend = Replace it with { $expected }

check-badge-icon = Filing icon
check-badge-icon-fetched = The icon stands beside the number and can be opened.
check-badge-icon-hot-linked = The icon is taken from elsewhere ({ $url }) and disappears as soon as it is renamed there.
    .mend = Download the filing icon, put it on your own website and use that file.
check-badge-icon-broken = The icon { $url } cannot be opened, or is not a picture.
    .mend = Put the filing icon on the website and make sure that its address opens.
check-badge-icon-none = There is no icon beside the number.
    .mend = Put the filing icon to the left of the number.
check-badge-icon-unasked = Whether the icon { $url } opens was not looked at.

check-site-answers = Whether the site opens
check-site-answers-answers = The home page opens: { $url }
check-site-answers-elsewhere = The home page leads to { $url }, which is not a filed domain.
    .mend = Let the filed domain open the website. If the website has moved, file it on its new domain.
check-site-answers-status = The server answered { $status } for the home page.
    .mend = Look after the program and the server. If the site is closed for good, cancel its filing within 5 working days of closing.
check-site-answers-silent = The home page does not open; the server gives no answer.
    .mend = Look after the server, its firewall and the domain. If the site is closed for good, cancel its filing within 5 working days of closing.
check-site-answers-inside = The domain points to an address of an internal network and cannot be opened from outside.
    .mend = Point the domain to the public address of the website.
check-site-answers-circling = The home page redirects without end.
    .mend = Look after the redirects of the website and take the loop out.
check-site-answers-unwelcome = The robots.txt of the website asks this platform not to visit; it was not looked at.
check-site-answers-unasked = This platform did not look at sites outside.

check-certificate = HTTPS certificate
check-certificate-trusted = The certificate is valid; it ends on { $day }
check-certificate-ending = The certificate ends on { $day }.
    .mend = Renew it before that day.
check-certificate-ended = The certificate ended on { $day }; browsers warn of it.
    .mend = Renew the certificate.
check-certificate-untrusted = Browsers do not trust this certificate; it may be self-signed or another domain’s. It ends on { $day }
    .mend = Use one that a trusted authority issued for this domain, with its whole chain.
check-certificate-plain = The website does not use HTTPS.
    .mend = Consider HTTPS, so that nothing is changed on the way.

check-domain-resolves = Domain resolution
check-domain-resolves-resolves = The domain resolves to { $addresses }
check-domain-resolves-some-not = These secondary domains do not resolve: { $domains }
    .mend = Give them addresses; those no longer used are to be removed from the filing by a change.
check-domain-resolves-nothing = { $domain } resolves to no address.
    .mend = Point it to the website’s server at the registrar.
check-domain-resolves-inside = { $domain } resolves to an address of an internal network.
    .mend = Point it to the public address of the website.
check-domain-resolves-unknown = Whether { $domain } resolves could not be found out now; it is tried again later.

check-addresses-filed = Resolved and filed addresses
check-addresses-filed-filed = It resolves to filed addresses: { $addresses }
check-addresses-filed-some-not = These addresses are not filed: { $addresses }
    .mend = File every address that the website uses.
check-addresses-filed-delivered = A content delivery network (CDN) stands before the website; visitors reach its nodes: { $addresses }
    .mend = This is no mismatch. File the server’s own address, and those of the nodes beside it; ranges may be given.
check-addresses-filed-none = The domain resolves to { $addresses }, none of which is filed.
    .mend = The addresses filed should be those the domain resolves to. Correct the one or the other.

check-provider-ranges = Filed addresses and access provider
check-provider-ranges-inside = The filed addresses are the access provider’s.
check-provider-ranges-outside = These addresses are not among the access provider’s: { $addresses }
    .mend = Make sure that the right provider is chosen and the addresses are typed right.
check-provider-ranges-unknown = The access provider has not named its addresses yet, so there is nothing to compare with.

check-registrar = Registrar
check-registrar-same = The registry names the registrar on record: { $registrar }
check-registrar-compare = The registry names “{ $registrar }”; on record is “{ $filed }”. Names may differ in language and spelling: please compare whether both are the same company.
check-registrar-changed = The registry used to name “{ $before }” and now names “{ $registrar }”; on record is “{ $filed }”.
    .mend = If the domain was transferred to another registrar, report the change with the new one.

check-domain-ends = Term of the domain
check-domain-ends-lasts = The domain is registered until { $day }.
check-domain-ends-ending = The domain runs out on { $day }.
    .mend = Renew it in time; if its certificate changes with that, report the change.
check-domain-ends-ended = The domain ran out on { $day }; it may stop resolving, or be registered by somebody else.
    .mend = Renew it soon; if it is no longer used, apply for cancellation.

check-domain-family = The same domain, those above and below
check-domain-family-alone = Nothing else is filed on these domains.
check-domain-family-own = This account has more on related domains: { $domains }
check-domain-family-same = Somebody else files or has filed these domains: { $domains }
    .mend = Make sure that the domain is typed right. If the website has changed hands, the former subject transfers or cancels its filing.
check-domain-family-above = The domain above belongs to another filing: { $domains }
    .mend = Make sure that this subject may use the subdomain; its holder’s permission may be asked for.
check-domain-family-below = Domains below belong to other filings: { $domains }
    .mend = Make sure that the domain is this subject’s and that those below it are used with permission.

check-icp-number = ICP number
check-icp-number-fits = Form, province and suffix fit.
check-icp-number-malformed = This is not how an ICP number is written.
    .mend = Write it as the ministry’s query shows it, for example 京ICP备00000001号-1.
check-icp-number-other-service = The suffix is that of another kind of service.
    .mend = A website’s is -1, an app’s -1A, a mini-program’s -1X, for example { $example }
check-icp-number-no-service = This is the ICP number of the subject, without the suffix of a service.
    .mend = Find the number of this service in the ministry’s query, for example { $example }
check-icp-number-other-province = The ICP number is of { $written }, the subject’s address in { $expected }.
    .mend = Make sure of both; they may differ where the subject has moved.

check-identifiers = Documents of the persons
check-identifiers-sound = The numbers are sound, one for each person.
check-identifiers-malformed = A person’s document number does not follow the rules of its kind.
    .mend = Compare kind and number with the document.
check-identifiers-one-number-two-names = Two persons of different names have the same document number.
    .mend = Compare names and numbers with each document.
check-identifiers-ending = A person’s document ends on { $day }.
    .mend = Once it is renewed, change the filing and give the new validity.

## Pages
checks-title = Automatic checks
checks-again = Check again
checks-soon = Being checked; reload in a moment.
checks-advice = Before you submit
checks-advice-text = These are notices only and keep nobody from submitting. Afterwards the platform also looks at the domain and whether the site opens.
checks-passed = { $count } passed
checks-all-well = All passed
checks-some-unknown = Some not checked
checks-to-mend = { $count } to look at
checks-cause-submitted = after submission
checks-cause-asked = when asked
checks-cause-scheduled = from time to time
checks-cause-reported = After a report

picture = picture
picture-open = See the home page as it was
picture-about = { $width } × { $height } pixels, { $size }
picture-alt = Home page of { $name }, { $at }, { $word }
picture-none = No picture was taken at this check: the page has not changed, the site does not open, or the platform has no browser.

watch-title = Website check
watch-none = It has not been checked yet. The platform opens the home page and looks at number, link, icon and domain.
watch-now = Check now
    .hint = It takes half a minute at most. Once something is mended, press it again to see.
watch-snippet = Replace it with this code
watch-evidence = What the site answered
watch-evidence-url = Address and status
watch-evidence-addresses = Domain resolution
watch-evidence-nowhere = no address found
watch-evidence-text = Text at the end of the home page
watch-evidence-headers = Headers
watch-before = Earlier checks
watch-change = The website is not where it was filed: please report the change
watch-alarm = Another website displays this number
watch-alarm-at = Last seen { $at }
watch-alarm-next = If it is yours, file it or add its domain by a change. If it is not, the organ has been told; you need not do anything.
watch-report = Report a misused number
watch-report-lead = If another website displays { $number }, tell the platform. It opens that site, and tells the organ once it has seen it.
watch-report-domain = Domain of that website
    .hint = For example example.com; an address may be pasted.
watch-report-send = Look and report
flaw-alarm-own-domain = { $domain } is filed for this number.
flaw-alarm-not-seen = The platform opened the home page of { $domain } and did not see this number. Check the domain, or try again later.

desk-nav-alarms = Site alarms
alarms-title = Site alarms
alarms-none = No alarms
alarms-none-text = Numbers displayed on domains they were not filed for, and sites that have long not matched their filings, stand here.
alarms-theft = Numbers displayed on other domains
alarms-theft-lead = These websites display numbers this organ has issued; their domains are not filed for them. The holders were told.
alarms-shown-on = Displayed on
alarms-found-by = Found by
alarms-by-clock = The platform
alarms-by-applicant = Its holder
alarms-by-officer = An officer
alarms-by-visitor = A report
alarms-seen-at = Last seen
alarms-settle = Settled
alarms-settled = The alarm is settled
    .text = If the same is seen again, it is told anew.
alarms-see = See all alarms
alarms-failing = Sites that have long not matched
desk-record-failing = The site has long not matched
alarms-failing-lead = Their holders were told, and they still do not match after { $days } days.
alarms-since = Since

my-watch-alarm = The number of “{ $name }” may be misused
my-watch-wrong = The site of “{ $name }” does not match its filing
my-watch-hint = See what is wrong and how to mend it
my-watch-word = To look at
