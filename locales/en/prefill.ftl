## Prefill links: what a customer sees
prefill-title = Prefill link
prefill-lead = { $provider } has filled in what is below and signed it with its own key. The platform has checked that the link is its own and was not altered.
prefill-until = Good until { $until }.
prefill-single = It can be used by one account only.
prefill-what-next = You get a draft of a website’s filing with these answers filled in, each marked with its source. Check every one; what is wrong you can change, and the reviewing officer sees both.
prefill-begin = Begin with it
prefill-go-on = Go on with the filing
prefill-login = Log in and begin
prefill-register = Create an account
prefill-register-text = If you have no account yet, create one and open this link again.
prefill-not-applicant = The account you are logged in with files nothing. Log in with a personal or an organisation’s account and open the link again.
prefill-over = This prefill link does not open
prefill-without = File without it

refusal-prefill-damaged = The link is incomplete, or was not signed by an access provider in the directory. Copy the whole link and try again; if that does not help, ask the provider for another one.
refusal-prefill-used = The link is for one account, and another account has used it. Ask the provider for another one.
refusal-prefill-expired = The link has run out. Ask the provider for another one.
refusal-prefill-ended = The provider has taken the link back. Ask it for another one.

my-prefills = Prefill links you were given
my-prefills-text = The links below are yours to begin with.
my-prefills-first = Register your subject first; once it is submitted you can begin with the links below.
my-prefill-domain = What { $provider } filled in for { $domain }
my-prefill-any = What { $provider } filled in

## Where it comes from
prefill-kept = Filled in by { $provider }; please check.
prefill-overridden = { $provider } filled in “{ $given }” and you have changed it; the officer will see both.
prefill-certificate = The domain certificate on record at { $provider } has the number { $number }; upload this one.
desk-prefill-title = Begun with a prefill link
desk-prefill-kept = As filled in by { $provider }
desk-prefill-overridden = { $provider } filled in “{ $given }”; the applicant has changed it
desk-prefill-differs = Differs
desk-prefill-certificate = Domain certificate on record at { $provider }: { $number }
desk-prefill-none = Filled in and signed by { $provider }; the applicant has changed nothing of it.
desk-prefill-some = Filled in and signed by { $provider }; the applicant has changed: { $labels }.

## What a provider sees
provider-tab-prefills = Prefill links
provider-prefills-lead = Fill in what you know, sign it as a link and send it to your customer. They get a draft that is filled in already, without asking you and without a slip of the pen.
provider-prefills-none = There are no prefill links yet
    .text = Make one, or a whole table of them at once.
provider-prefills-made = Links made
provider-prefills-count = { $count } in all
prefill-new = New prefill link
prefill-new-lead = Your entry in the directory goes into the access provider’s field by itself. Everything else may stay empty for the customer to answer.
prefill-make = Sign and make the link
prefill-any-domain = Any domain
prefill-hint-name = As in the ICP registration.
prefill-hint-ip = Within the ranges of your entry. Single addresses, ranges and CIDR, IPv4 and IPv6.
prefill-days = Good for
prefill-days-30 = 30 days
prefill-days-90 = 90 days
prefill-days-365 = 365 days
prefill-use = Uses
prefill-use-once = Once: by one account only
prefill-use-many = Many: by every customer
prefill-row-single = Good until { $until }, for one account
prefill-row-many = Good until { $until }, for many accounts, used by { $uses }
prefill-state-open = Open
prefill-state-used = Used
prefill-state-expired = Run out
prefill-state-ended = Taken back
prefill-url = Link
prefill-url-text = Whoever has the link sees what is in it: send it to this customer only.
prefill-signed-elsewhere = This link was signed with a key of your own, elsewhere; the platform does not have it.
prefill-says = What it fills in
prefill-column-issued = Signed
prefill-column-domain = Domain
prefill-column-url = Link
prefill-column-state = State
prefill-column-until = Good until
prefill-column-uses = Used
prefill-unused = By nobody yet
prefill-used = { $uses } times, last at { $at }
prefill-end = Take the link back
prefill-end-text = It then opens for nobody who has not opened it before; filings that were begun go on.
prefill-did-make = The link is made
prefill-did-end = The link is taken back
prefill-export = Download all links (CSV)

prefill-keys = Signing keys
prefill-keys-lead = Prefill links are signed with Ed25519. The platform makes a key for your organisation with its first link and keeps the private part encrypted; or register a public key of your own and sign in your own systems.
prefill-keys-none = There is no key yet. The first link makes one.
prefill-key-here = Kept by the platform
prefill-key-since = since { $day }
prefill-key-end = End
prefill-key-renew = Replace the platform’s key
prefill-key-renew-text = New links are then signed by the new key; those before go on until their own key is ended. If a key may be in other hands, end it: what it signed opens no more, at once.
prefill-key-register = Register a public key
prefill-key-register-text = When you sign in your own systems, or with the command anbei prefill, a link’s kid is the identifier shown after registration; iss and aud are as below. The format is in the reference, “Prefill links”.
prefill-key-name = Name
    .hint = To tell it by, such as “Provisioning”.
prefill-public-key = Public key
    .hint = An Ed25519 public key: PEM, JWK or Base64. Never paste a private key.
prefill-key-did-renew = Replaced; new links are signed by the new key
prefill-key-did-register = The public key is registered
prefill-key-did-end = The key is ended; what it signed opens no more

field-domain_certificate_number = Number of the domain certificate
    .hint = As printed on it; the customer and the officer tell the uploaded certificate by it.

flaw-prefill-needs-domain = A domain certificate or secondary domains need a primary domain.
flaw-prefill-days = The days must be a whole number from 1 to { $most }.
flaw-prefill-public-key = This is no Ed25519 public key. Paste PEM (beginning with -----BEGIN PUBLIC KEY-----), a JWK, or the 32 bytes in Base64.
flaw-prefill-key-twice = This public key is registered already.
flaw-prefill-keys-too-many = There can be { $most } keys at most. End one that is not used.

problem-prefill-body = The body must be JSON: every item of fill is a list of texts under one of the documented fields, days a number, use once or many.
problem-prefill-skip = skip must be a whole number up to 1000000.

account-scopes-prefills = Prefill links
    .hint = Make, list and take back prefill links.

## Many at once
import-prefills-title = Make links from a table
import-prefills-lead = One website a row, one link each. A domain that has an open link is skipped. Download all links at “Prefill links” afterwards.
import-prefills-done = { $done } links made, { $skipped } skipped that have an open link.
column-site-icp = ICP number
    .about = The site’s registration with the Ministry of Industry and Information Technology.
column-certificate-number = Certificate number
    .about = As printed on the domain certificate.
column-certificate-from = Certificate valid from
    .about = Such as 2025-11-02.
column-certificate-until = Certificate valid until
    .about = Such as 2035-11-02; not over yet.
column-link-days = Valid days
    .about = 1 to 366; 90 where nothing is said.
column-link-use = Uses
    .about = Once or many; once where nothing is said.
