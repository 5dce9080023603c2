# Imports: older filings, unfiled sites.

## Columns of tables: column-{name}
column-number = Filing number
    .about = The number as issued; any common spelling is understood.
column-kind = Kind
    .about = 网站 (website), APP or 小程序 (mini-program).
column-name = Name
    .about = The name of the site or app.
column-primary-domain = Primary domain
    .about = Needed for websites; apps and mini-programs may leave it out.
column-secondary-domains = Secondary domains
    .about = Several are parted by semicolons or commas.
column-icp-number = ICP number
    .about = By which a registration can be found when it is claimed.
column-subject-name = Subject
    .about = Full name of the unit or person. Names of persons are masked before they are stored.
column-subject-nature = Nature of the subject
    .about = 单位 (unit) or 个人 (individual).
column-document-number = Document number
    .about = Number of the subject’s document. It is not stored as such, only used to recognise who may claim; without it a claim needs proof.
column-interactive = Interactive
    .about = 是 (yes) or 否 (no).
column-issued-on = Filing date
    .about = Year-month-day.
column-notified-on = Notice date
    .about = The day of the notice; the time to file runs from the day after.
column-region = Region code
    .about = Six digits; the organ has jurisdiction there.
column-organ-name = Organ
    .about = Its full name.
column-above = Region above
    .about = Region of the organ above it; left empty, the nearest region above that has one.
column-number-region = Number region
    .about = The six digits that begin its filing numbers; left empty, its own region code.
column-prefix = Prefix
    .about = The character before 公网安备; left empty, the province’s.
column-two-officers = Two officers
    .about = 是 (yes) or 否 (no): whether an approval takes two officers.
column-phone = Phone
    .about = Shown to applicants.
column-address = Address
    .about = Shown to applicants.
column-hours = Office hours
    .about = Shown to applicants.

## Import
desk-nav-import = Import registrations
desk-nav-unfiled = Unfiled sites
import-older-title = Import earlier registrations
import-older-lead = Brings registrations that this organ made earlier into the register. They wait there until their subject claims them.
import-older-done = { $done } imported, { $skipped } that were there already passed over.
import-unfiled-title = Import unfiled sites
import-unfiled-lead = Brings sites found unfiled, and the day of their notice, onto the list. Whoever runs one files it from there.
import-unfiled-done = { $done } put down, { $skipped } that were there already passed over.
import-file = File to import
    .hint = CSV or XLSX, up to 20 MB and 100,000 rows. Of several sheets the first is read.
import-look = Upload and check
import-waiting = A file was checked and not imported yet
import-waiting-text = “{ $name }” is kept for two hours at most. Another upload replaces it.
import-waiting-go = See the result of the check
import-template = Template
import-template-text = The template has the headings and a sample row; remove the row before you import. Number columns are text, so that long numbers keep their digits.
import-template-xlsx = Excel template
import-template-csv = CSV template
import-columns = Which columns are needed
import-columns-text = In any order; columns beyond these are not read. Any of these headings is understood.
import-needed = Needed
import-optional = Optional
import-col-needed = Needed
import-col-about = What to fill in
import-col-headings = Headings
import-col-row = Row
import-col-column = Column
import-col-typed = What is there
import-col-code = Code
import-col-why = What is wrong
import-col-why-en = What is wrong (English)
import-check = Result of the check
import-total = Rows
import-ready = Can be imported
import-there = There already, passed over
import-wrong = Wrong
import-there-rows = Rows that are there already: { $rows }. Nothing is changed about them.
import-ignored = Columns that were not read: { $columns }.
import-next-number = Once imported, new numbers of this range begin with { $next }.
import-do = { $count ->
    [one] Import { $count } row
   *[other] Import { $count } rows
}
import-other = Choose another file
import-drop = Drop this file
import-done = Imported
import-unreadable = This file cannot be read
import-unreadable-text = Mend what is named below and upload it again. Nothing was imported.
import-errors = Rows with errors
import-errors-text = Rows with errors are not imported. You may import the others first and upload the whole file again once it is mended: what was imported is passed over.
import-errors-file = Download the errors (CSV)
import-more = { $count ->
    [one] { $count } more error is not shown; download the list.
   *[other] { $count } more errors are not shown; download the list.
}

## Unfiled sites
unfiled-title = Unfiled sites
unfiled-lead = Whoever runs a site on this list finds it by document, domain or ICP number, and files it from here within 30 days of the notice. It is settled when the filing is approved.
unfiled-import = Import a table
unfiled-none = The list is empty
unfiled-none-text = Put a site down below when you find one that is not filed, or import a table.
unfiled-reported = Reported by access providers, without a filing
unfiled-reported-lead = Access providers of your region have reported these sites. There is no record of them, no open filing and no notice. Once you have looked into one and notified its operator, put it down.
unfiled-due = File by
unfiled-add = Put a site down
unfiled-add-do = Put down
unfiled-added = Put down
    .text = Its operator finds the notice under “Claims and notices” and files from there.
unfiled-withdrawn = Taken back
    .text = Its operator no longer sees the notice.
unfiled-withdraw = Take back
unfiled-withdraw-text = Whoever runs the site no longer sees this notice, and its time stops running. A filing that was begun goes on.
unfiled-state-open = To be filed
unfiled-state-late = Overdue
unfiled-state-filing = Being filed
unfiled-state-settled = Settled
unfiled-document-number = Document number of the operator
    .hint = If you know it: the operator then sees the notice upon logging in. It is not stored as such, only used to recognise the operator.
unfiled-notified-on = Notice date
    .hint = The day the notice was given, not later than today.

## The organs
import-organs-title = Import the organs
import-organs-lead = Enter the organs of the cyber police and how to reach them from a table. An organ is known by its region code: one that is there is brought up to date, a new one is added, none is removed.
import-organs-done = { $done } organs entered or brought up to date, { $skipped } unchanged.
admin-organs = Organs
admin-organs-lead = Filings go to the organ responsible for the subject’s region; the public sees name, phone, address and office hours under “Police contacts”.
admin-organs-import = Import
admin-organs-search = Name, address or phone
admin-organs-level = Level
admin-organs-count = { $count } organs
admin-organs-empty = No organs yet
    .text = Download the template, fill it in and import it. Without organs nothing can be submitted.
admin-organs-none = No organ matches
