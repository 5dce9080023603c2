# The public query and the records

home-interactive-more = What counts, and what does not
home-notices-all = All news
home-newest-title = Newly registered
home-newest-all = Query the register
home-newest-none = Nothing is registered yet. What is approved appears here at once.

query-title = Query the register
query-title-of = Results for “{ $typed }”
query-tabs = What to look for
query-websites = Websites
query-apps = Apps and mini-programs
query-results = Results
query-count = { $count ->
    [one] One record
   *[other] { $count } records
}
query-first-page = Back to the first page
query-how-title = One box, three ways
query-how-number = Number: 京公网安备11010502030143号, with or without the words and spaces, or the digits alone.
query-how-domain = Domain: example.com, a subdomain, a Chinese domain, or a whole address as you copied it.
query-how-name = Name: any part of the name of a website, app or mini-program; one character is enough.
query-none-title = “{ $typed }” was not found
query-none-number = No record has this number. Please compare every digit with what the website shows.
query-none-domain = Neither this domain nor any domain above it is registered.
query-none-name = No registered name contains this. Try a shorter part of it, or the domain.
query-none-why-spelling = There may be a slip in what you typed; the registered name may also differ from the website's title.
query-none-why-icp = It may have an ICP filing only: numbers like 京ICP备…号 come from another authority and are not found here.
query-none-why-pending = It may still be under review: it is found once it was approved and given a number.
query-elsewhere-app = There are results among apps and mini-programs
query-elsewhere-website = There are results among websites
query-as-name = Look for it as a name
query-unfinished-title = Not in this part
query-unfinished-text = Many names contain this, and none of those seen so far is of this kind. Go on from here, or type a little more.
query-unfinished-do = Go on

public-name = Name
public-name-website = Name of the website
public-name-app = Name of the app
public-name-mini-program = Name of the mini-program
public-domains = Domains
public-service-domains = Service domains
public-platforms = Platforms and package names
public-host = Host platform and app id
public-kind = Kind
public-category = Service
public-interactive-yes = Interactive
public-interactive-no = Not interactive
public-subject-nature = Run by
public-subject-name = Name of the operator
public-masked = { " " }(of an individual's name only the first character is shown)
public-number = Filing number
public-organ = Public security organ
public-issued-on = Registered on
public-registered-organ = Public security organ
public-registered-on = Registered on
public-state = State
public-check-title = How to verify
public-check-link = Follow the badge on the website's home page: it should open this very page, with every digit the same.
public-check-number = The number on its “About” page should be the one on this page, with every digit the same.
public-check-domain = The domain in your browser's address bar should be one of those above, or lie below one of them.
public-check-state = The state should be “active”. It says that something is registered; it vouches neither for its content nor for whoever runs it.
public-permanent = Permanent address of this record
public-back = Look for another
public-access = Access
public-access-access-ordered = The police have ordered access stopped; the access provider has not yet recorded that it is.
public-access-access-cancelled = The access provider has stopped access.
public-access-restore-ordered = The police have ordered access restored; the access provider has not yet recorded that it is.

public-none-title = There is no such number
public-none-text = No record has the number “{ $typed }”.
public-none-why-digits = If you typed it, please compare it digit by digit with what the website shows. Numbers have 14 digits today; older ones have 11 to 13.
public-none-why-forged = If you followed a website's badge, the number it shows is not registered: it may be a slip, or it may be made up.

flaw-query-nothing = There is nothing to look for. Please type at least one character, letter or digit.
flaw-query-too-long = This is too long. Please keep names within 100 characters.

problem-register-one-key = Please give exactly one of number, domain and name.
problem-register-kind = kind is either website or app.
problem-register-after = after is not a next that this operation gave.
problem-register-no-entry = No record has this number.
