# Access providers: organisation, members, entry of the directory

provider-nav = Access provider
provider-tab-home = Overview
provider-tab-members = Members
provider-colon = :{" "}
provider-directory = Providers in the directory
list-separator = ,{" "}

## States of the entry: provider-state-{code}; explain is for members, officer for administrators
provider-state-proposed = To be reviewed
    .explain = The application has been sent. You will be told once an administrator has reviewed it.
    .officer = A first application: the directory has no such entry yet.
provider-state-returned = Returned
    .explain = Please change what is noted below and send it again.
    .officer = Returned; waiting for them to change it.
provider-state-withdrawn = Withdrawn
    .explain = The application was withdrawn.
    .officer = They withdrew the application.
provider-state-listed = In the directory
    .explain = Whoever files can choose your organisation from the directory.
    .officer = The directory shows exactly this.
provider-state-change-proposed = Change to be reviewed
    .explain = Until it is approved, the directory shows what it showed before.
    .officer = The directory changes once this is approved.
provider-state-change-returned = Change returned
    .explain = The directory shows what it showed before. Change what is noted below and send it again, or withdraw the change.
    .officer = The change was returned; waiting for them to change it.

provider-action-apply = Apply
provider-action-open = Invite
provider-action-propose = Send for review
provider-action-withdraw = Withdraw
provider-action-approve = Approve
provider-action-return = Return

provider-role-manager = Manager
    .hint = Manages members and the entry, and may do whatever an operator may.
provider-role-operator = Operator
    .hint = Deals with customers and with orders to stop or restore access.
provider-role-reader = Reader
    .hint = Reads and changes nothing.

## Without an organisation
provider-join-title = Join as an access provider
provider-join-lead = Access providers keep their entry of the directory here, deal with the police’s orders, and see how their customers’ filings stand.
provider-join-invited = Invitations
provider-join-as = Role: { $role }. Please accept by { $until }.
provider-join-accept = Accept
provider-join-by-code = Join with a code
provider-join-code = Invitation code
    .hint = A manager of the organisation gives it to you; it works once. For example 8K3QF-27MWD.
provider-join-do = Join
provider-apply-title = Apply for your organisation
provider-apply-lead = If the directory does not have your organisation and nobody has invited you, apply yourself; you will be its first manager. Have ready:
provider-apply-licence = the number and a scan of the licence for value-added telecommunications services;
provider-apply-ranges = all IPv4 and IPv6 ranges;
provider-apply-review = the unified social credit code, the service phone and the ways of access you offer.
provider-apply-do = Apply

## The entry
provider-entry-title = Entry of the directory
provider-entry-change = Change the entry
provider-entry-withdraw = Withdraw
provider-entry-send = Send for review
provider-apply-about = Once an administrator has approved it, the directory shows it and whoever files can choose your organisation.
provider-change-title = Change the entry
provider-change-about = Until it is approved, the directory shows what it showed before.
provider-returned-title = Please change this and send it again
provider-downstream = Downstream providers
provider-downstream-none = Nobody has named your organisation as upstream provider yet.
provider-ranges-line = Line { $line }: { $text }
provider-did-propose = Sent for review
provider-did-withdraw = The change was withdrawn
provider-did-join = You have joined the organisation
provider-did-invite = The invitation was sent
provider-did-uninvite = The invitation was withdrawn
provider-did-remove = The member was removed
provider-did-role = The role was changed
provider-did-code = Here is the invitation code
provider-did-code-text = The code is shown only once. Please hand it over now.

## Members
provider-member-me = (you)
provider-member-since = since { $day }
provider-member-become = Make { $role }
provider-member-remove = Remove
provider-member-leave = Leave the organisation
provider-members-readonly = Managers manage the members.
provider-invited = Invitations not accepted yet
provider-invited-until = valid until { $until }
provider-uninvite = Withdraw
provider-invite-title = Invite somebody
provider-invite-to = E-mail or mobile
provider-invite-to-hint = The e-mail address or mobile number of their account; if there is such an account, it gets a message. Left empty, you get a code instead. Valid for { $days } days.
provider-invite-code = By code
provider-invite-role = Role
provider-invite-do = Invite

## Questions
field-provider_name = Name of the organisation
    .hint = As on the business licence.
field-provider_uscc = Unified social credit code
field-provider_region = Region
field-provider_address = Office address
field-provider_phone = Service phone
    .hint = One that customers and the police can reach, such as 0571-55500001 or 400-000-0000.
    .why = The directory shows it.
field-provider_licences = Telecommunications licence number
    .hint = All of them if there are several, such as B1-20260001.
field-provider_licence_scans = Scans of the licences
field-provider_methods = Ways of access offered
field-provider_ranges = IP ranges
    .hint = One a line: a single address, a range or CIDR, IPv4 or IPv6, such as 203.0.113.0/24 or 2001:db8::/32.
    .why = Reviews check whether a website’s addresses are within them, and your customers are found by them.
field-provider_upstream = Upstream provider
    .hint = If lines or rooms come from somebody else, choose them; they will see that you are downstream of them.
field-provider_default_method = Customers’ usual way of access
    .why = It is filled in for customers who choose your organisation; they can change it.
field-provider_default_ip = Customers’ usual IP address
    .hint = If most customers share one address. It must be within the ranges above.

flaw-provider-ranges-overlap = This range overlaps { $other } above. Join them, or correct one.
flaw-provider-default-method = This is not among the ways of access ticked above. Tick it there, or choose another.
flaw-provider-default-ip = This address is not within the ranges above. Check it, or add its range.
flaw-provider-name-taken = The directory’s entry of this name is kept by another organisation. Ask its manager for an invitation, or check the name.
flaw-provider-upstream-own = Nobody is upstream of themselves. Choose another provider, or leave it empty.

refusal-role-forbids = Your role does not allow this. If you need to, ask a manager of the organisation for another role.
refusal-last-manager = An organisation needs at least one manager. Make another member a manager first.
refusal-member-elsewhere = You belong to an organisation already. To join another, leave the present one first.
refusal-invitation-over = There is no such invitation, or it was used or has run out. Check it, or ask to be invited again.

role-provider = access provider
role-administrator = administrator

## For administrators
admin-providers = Access providers
admin-providers-lead =
    { $waiting ->
        [0] Nothing waits for review.
        [one] One entry waits for review.
       *[other] { $waiting } entries wait for review, the longest waiting first.
    }
admin-providers-count =
    { $count ->
        [one] One organisation
       *[other] { $count } organisations
    }
admin-providers-empty = No access provider has joined yet
    .text = Applications will be listed here. Providers that the directory has already can be invited.
admin-provider-open = Invite a provider
admin-provider-open-lead = Invites the first manager of a provider that the directory has already. Once they accept, they keep the entry; you still review every change.
admin-provider-entry = Entry of the directory
admin-provider-changed = Last changed
admin-provider-proposed = What is proposed
admin-provider-changes = What would change
admin-provider-listed = What the directory shows now
admin-provider-nobody = No members yet: the invitation has not been accepted.
admin-provider-overlaps = Ranges overlap those of other providers
admin-provider-overlap = { $range } overlaps { $other } of { $owner }
admin-provider-approve = Approve and list
admin-provider-return = Return
admin-provider-return-lead = Say beside each question what has to change; at least one remark is needed. They will see it at that question.
admin-provider-return-do = Return
admin-provider-whole = About the whole
admin-provider-no-remark = A return needs at least one remark.

## Notices: notice-{code}
notice-provider-listed = Your entry was approved
    .body = The directory’s entry of “{ $title }” was approved.
    .subject = Your entry was approved: “{ $title }”
    .mail =
        Hello,

        The directory’s entry of “{ $title }” was approved and shows what you sent.

        See: { $url }
notice-provider-returned = Your entry has to be changed
    .body = The directory’s entry of “{ $title }” was returned. Please change it and send it again.
    .subject = Your entry has to be changed: “{ $title }”
    .mail =
        Hello,

        The directory’s entry of “{ $title }” was returned. The remarks are on your organisation’s page; please change it and send it again.

        See: { $url }
notice-provider-invited = You are invited to an access provider
    .body = “{ $title }” invites you to become a member.
    .subject = “{ $title }” invites you
    .mail =
        Hello,

        “{ $title }” invites you to become a member. Please log in and accept within seven days. If you do not know this organisation, you need not do anything.

        See: { $url }

## Generated documents
docs-provider = The life of an access provider’s entry
docs-provider-lead = An access provider proposes its entry and an administrator reviews it before the directory shows it. So are later changes; meanwhile the directory stays as it is.
docs-provider-head = | From | Who | Does what | To |

## Orders to stop and restore access
provider-tab-orders = Orders
provider-orders-lead = Websites and apps whose access the police order stopped or restored. Please act at once, then record the day here with proof. Cases about your customers’ sites are listed too.
provider-orders-count =
    { $count ->
        [one] One order
       *[other] { $count } orders
    }
provider-orders-none = No orders
    .text = Cases and orders about your customers will be listed here; managers and operators are told by message and mail.
provider-not-listed = Orders and customers come once the entry is in the directory.
provider-order-hint = { $domain } · { $reference } · { $at }
provider-order-hint-short = { $reference } · { $at }
provider-order-done_on = Done on
    .hint = The day on which access was stopped or restored, not later than today.
provider-order-files = Proof
    .hint = Pictures or documents that show the result, five at most.
provider-order-domain = Domain
provider-order-at = Ordered at
provider-order-said = What is ordered
provider-order-due = To be done by
provider-order-awaiting-answer = The police have opened a case and told the operator to put things right. Access is not to be stopped now; please remind your customer to answer in time.
provider-order-overdue = The operator has not answered in time, and the police may order access stopped. It is not to be stopped now; please remind your customer to answer.
provider-order-answered = The operator has answered and the police are looking into it. Access is not to be stopped now.
provider-order-closed = The case is closed; access was not stopped.
provider-order-access-ordered = Stop access at once, then record it.
provider-order-access-cancelled = Access is stopped. Wait for the police before you restore it.
provider-order-restore-ordered = Access may be restored; record it when you have.
provider-order-restored = Access is restored; nothing remains to be done.
provider-order-words = What was done
    .hint = How access was stopped or restored, for example: the host’s ports are closed and the name no longer resolves.
provider-order-reader = Managers and operators acknowledge and record.
provider-do-confirm-access = Record that access is stopped
provider-do-confirm-restore = Record that access is restored
provider-did-acknowledge = The order is acknowledged
provider-did-confirm-access = Recorded: access is stopped
provider-did-confirm-restore = Recorded: access is restored

notice-provider-case = A case about a customer’s site
    .body = The police have opened a case about “{ $title }” (reference { $reference }); its operator is to answer by { $due_on }. Access is not to be stopped now.
    .subject = A case about a customer’s site: “{ $title }”
    .mail =
        Hello,

        The police have opened a case about “{ $title }”, which you host (reference { $reference }); its operator is to answer by { $due_on }. Access is not to be stopped now. Please remind your customer to answer in time.

        See: { $url }
notice-provider-case-closed = A case about a customer’s site is closed
    .body = The case about “{ $title }” (reference { $reference }) is closed; access was not stopped.
    .subject = Case closed: “{ $title }”
    .mail =
        Hello,

        The case about “{ $title }”, which you host (reference { $reference }), is closed; access was not stopped.

        See: { $url }
notice-provider-ordered = Stop access
    .body = The police order access to “{ $title }” stopped. Please act at once and record it by { $due_on }.
    .subject = Stop access: “{ $title }”
    .mail =
        Hello,

        The police order access to “{ $title }” stopped. Please act at once, then record the day and upload proof by { $due_on }.

        See: { $url }
notice-provider-restore = Restore access
    .body = The police order access to “{ $title }” restored. Please act and record it by { $due_on }.
    .subject = Restore access: “{ $title }”
    .mail =
        Hello,

        The police order access to “{ $title }” restored. Please act, then record the day and upload proof by { $due_on }.

        See: { $url }

## Customers
provider-tab-customers = Customers
provider-customers-lead = Websites and apps whose filing names your organisation, or whose filed IP addresses are within your ranges.
provider-customers-search = Name, domain or number
provider-customers-count =
    { $count ->
        [one] One in all
       *[other] { $count } in all
    }
provider-customers-export = Export as CSV
provider-customers-none = No customers yet
    .text = Whatever is filed with your organisation as access provider, or on addresses within your ranges, will be listed here.
provider-customers-not-found = No customer fits
provider-customer-name = Name
provider-customer-domain = Domain
provider-customer-number = Filing number
provider-customer-kind = Kind
provider-customer-state = State
provider-customer-badge = Badge
provider-customer-deadlines = Deadlines
provider-customer-proof = Hosted here
provider-customer-proved = Proved
provider-customer-claimed = Not proved, only filed
provider-customers-proof = Proved is what lies within your ranges, began with your prefill link, or was reported by you. Of what only names you, badge and deadlines are not told.
provider-customer-due = { $name }: { $left }
provider-badge-shown = shown
provider-badge-missing = not seen
provider-badge-unknown = not checked
provider-unfiled = Unfiled sites on your addresses
provider-unfiled-lead = Sites that the police found unfiled and that resolve to your ranges now, or that you have reported. Please see to it that whoever runs them files them.
provider-unfiled-none = None at present.
provider-unfiled-since = The police gave notice on { $day }
admin-sweep-locate-unfiled = Looks up where unfiled sites answer, so that they are listed to the access provider there

## Reports of sites and lines
provider-tab-sites = Reports
provider-sites-lead = Report the sites, lines and CDN nodes you connect as files. They are checked first and entered then; a corrected table can be loaded again without doubles.
provider-sites-title = Sites
provider-sites-count =
    { $count ->
        [one] One site
       *[other] { $count } sites
    }
provider-sites-none = No sites were reported yet.
provider-site-unfiled = no record found
provider-lines-title = Dedicated lines
provider-lines-count =
    { $count ->
        [one] One line
       *[other] { $count } lines
    }
provider-lines-none = No lines were reported yet.
provider-nodes-title = CDN nodes
provider-nodes-count =
    { $count ->
        [one] 1 node
       *[other] { $count } nodes
    }
provider-nodes-none = No nodes were reported yet.
provider-line-unit = Unit
provider-line-individual = Individual
provider-line-yes = Yes
provider-line-no = No
import-sites-title = Report sites
import-sites-lead = Enters the sites that you connect. What was reported and has not changed is skipped; what differs takes the place of what was.
import-sites-done = { $done } entered, { $skipped } unchanged and skipped.
import-lines-title = Report dedicated lines
import-lines-lead = Enters the users of dedicated lines, on IPv4 and IPv6. What was reported and has not changed is skipped; what differs takes the place of what was.
import-lines-done = { $done } entered, { $skipped } unchanged and skipped.
import-nodes-title = Report CDN nodes
import-nodes-lead = One IP to a line: “+” before a new one, “-” before one that is gone; no heading is needed. Nodes may stand outside the ranges of your entry.
import-nodes-file = A text file, CSV or XLSX, up to 20 MB and 100,000 rows.
import-nodes-done = { $done } changes entered, { $skipped } without a change skipped.
flaw-line-provider-code = This is not your organisation’s code. Yours is { $own }; report your own lines only.
flaw-line-document-type = There is no such type of document. Give its Chinese name, such as 居民身份证 or 统一社会信用代码证, or its code, such as 111.
flaw-line-usage = There is no such code of usage. The codes are 01 individual, 02 internet information service, 03 IDC, 04 internet café, 05 connected unit and 09 other; words do as well.
flaw-node-sign = Put “+” (new) or “-” (gone) before the IP.
flaw-node-both = The same IP is both new and gone. Keep one of the two lines.
flaw-report-ip-outside = { $range } is not within the ranges of your entry. Check the address, or add the range to your entry first.
flaw-organ-code = The code of an organ has twelve digits.
flaw-line-terminals = Give the number of terminals, such as 120.

column-hosted-ip = IP addresses
    .about = Addresses or ranges of the site, within those of your entry; several are parted by spaces, semicolons or commas. IPv4 and IPv6.
column-hosted-method = Access method
    .about = dedicated line, own room, colocation, leased host, virtual space or other.
column-customer = Customer
    .about = Whoever runs the site.
column-connected-on = Connected on
    .about = The day of the connection, not later than today.
column-provider-code = Provider’s organisation code
    .about = Your organisation’s own code, or its unified social credit code. Only compared: others are refused.
column-cdn-node = Node
    .about = “+” or “-” and an address or a range, IPv4 or IPv6.
column-line-unit = User
    .about = As on the certificate.
column-line-nature = Nature of the user
    .about = unit or individual; also 0 (unit) or 1 (individual).
column-line-address = Address of the user
    .about = Where the user is.
column-contact = Contact
    .about = Several are parted by commas.
column-line-phone = Phone of the contact
    .about = With the area code, such as 0571-55500001.
column-line-document-type = Document type
    .about = Its Chinese name or code, such as 居民身份证 or 111. The number is checked as one of this type.
column-line-document = Document number
    .about = Of the user, unit or person. Kept sealed.
column-install-address = Address of the line
    .about = Where the line ends.
column-installed-on = Installed on
    .about = Such as 2026-11-02, not later than today.
column-first-ip = First IP
    .about = IPv4 or IPv6.
column-last-ip = Last IP
    .about = Of the same family as the first one and not before it; within the ranges of your entry.
column-usage = Usage
    .about = Such as office use or public services; or a code: 01 individual, 02 internet information service, 03 IDC, 04 internet café, 05 connected unit, 09 other.
column-organ-code = Code of the organ
    .about = Twelve digits.
column-terminals = Terminals
    .about = A whole number.
column-protected = Safety measures
    .about = yes or no, also 1 or 0.

### Programs of access providers
account-scopes-customers = Customers
    .hint = Reads how the filings of customers stand.
account-scopes-reports = Reports
    .hint = Reports hosted sites, dedicated lines and CDN nodes.
account-scopes-orders = Orders
    .hint = Reads orders to stop and restore access, acknowledges and confirms them.
problem-orders-query = state must be access-ordered, access-cancelled, restore-ordered or restored, and may be given several times; skip must be a whole number up to 1000000.
problem-orders-body = The body must be JSON: order is the order to acknowledge, stop or restore.
problem-order-moved = No such order waits now: it was not given, has been carried out, or the organ has said something else since. Read the order again.
flaw-order-name = order must be stop or restore: the order that is confirmed.
problem-customers-skip = skip must be a whole number up to 1000000.
problem-reports-body = The body must be JSON: rows is an array of 1 to { $most } rows whose values are texts and whose columns are those in the reference; dry_run is true or false.
