# Kinds of filing, the steps and groups of their forms, kinds and states of register entries.

## Kinds: kind-{id}
kind-register_subject = Register the subject
    .summary = Registers the person or organisation that runs the website, app or mini-program. Done once; later filings take their particulars from it.
kind-new_website = New website
    .summary = Files a website that has opened with the public security organ. Due within 30 days of opening.
kind-new_app = New app
    .summary = Registers an app with the public security organ. Its ICP number from the ministry comes first.
kind-new_mini_program = New mini-program
    .summary = Registers a mini-program on WeChat, Alipay or another platform with the public security organ. Its ICP number from the ministry comes first.

## Step bar: stage-{id}
stage-nature = Nature
stage-unit = Organisation
stage-person = Responsible person
stage-subject = Subject
stage-site = The website
stage-app = The app
stage-mini_program = The mini-program
stage-contacts = Security and emergencies
stage-people = People in charge
stage-check = Check and submit
stage-notice = Notice

## Pages: step-{id}
step-nature = In whose name is it run?
    .lead = Choose individual or organisation first; only what concerns you is asked after that.
step-unit = The organisation
    .lead = Have the business licence or certificate at hand and copy from it.
step-person = The responsible person
    .lead = The responsible person answers for the truth of the filing. An officer may call to verify it.
step-photos = Photos of the responsible person's document
    .lead = Photos from a mobile phone will do. JPG, PNG, WebP or PDF, up to 20 MB each.
step-subject = Confirm the subject
    .lead = What you file now will be held by this subject.
step-site = About the website
    .lead = Compare your answers with the result of the ICP query.
step-address = Domains and IP addresses
    .lead = Have the domain certificate at hand; the IP address is shown in your provider's console.
step-providers = Access provider and registrar
    .lead = Pick them from the directory: their region, telephone and usual access method are filled in.
step-app = About the app
    .lead = Compare your answers with the result of the ICP query and with the app's store listing.
step-platforms = Platforms and signatures
    .lead = The installation package or the signing certificate can be read for you; there is no need to copy fingerprints.
step-distribution = Stores, domains and SDKs
    .lead = Where the app is downloaded, which domains it talks to, which SDKs it uses and who provides its access.
step-mini_program = About the mini-program
    .lead = Compare your answers with the result of the ICP query and with the platform's console.
step-hosting = Domains and access provider
    .lead = The server domains stand in the platform's console, under the development settings.
step-services = Services
    .lead = Answer for things as they are now.
step-security_lead = Security lead
    .lead = The person in charge of day-to-day security; may be the subject's responsible person.
step-emergency = Emergency contact
    .lead = The person called first in an emergency. Give a mobile number that is answered day and night.

## Groups: group-{id}
group-nature = Nature of the subject
group-unit = Organisation and certificate
group-unit_office = Actual office
    .hint = The cyber security department of this place reviews the filing. Give the place where you really work, not where the servers stand.
group-responsible = Identity
group-responsible_contact = Contact and residence
group-responsible_photos = Photos of the document
    .hint = Photos are only for the reviewing officer to establish identity and are stored encrypted.
group-subject_confirm = Particulars of the subject
group-site = The website
group-domains = Domains
    .hint = A site with several domains is filed once and has one filing number.
group-addresses = IP addresses
group-access_provider = Access provider
    .hint = The company that supplies the cloud host, web space or line.
group-registrar = Domain registrar
    .hint = The company with which the domain is registered and renewed.
group-app = The app
group-mini_program = The mini-program
group-pictures = Icon and screenshots
    .hint = For the officer to compare name and content; not shown to the public.
group-platforms = Where it runs
group-android = Android
group-ios = iOS
group-harmony = HarmonyOS
group-windows = Windows
group-other_platform = Other platform
group-distribution = Downloads and connections
group-service_domains = Domains of the mini-program
group-interactive = Interactive services
group-dangerous = Information on dangerous goods
group-prior = Prior licences
group-languages = Languages
group-security_lead = Security lead
group-emergency = Emergency contact

## Kinds of register entries: entry-kind-{name}
entry-kind-website = Website
entry-kind-app = App
entry-kind-mini-program = Mini-program

## States of register entries: entry-state-{name}
entry-state-active = Active
    .explain = The record is in force.
entry-state-suspended = Suspended
    .explain = The public security organ has suspended the record. It is not in force until it is restored.
entry-state-cancelled = Cancelled
    .explain = The operator has ended the service and cancelled the record.
entry-state-revoked = Revoked
    .explain = The public security organ has revoked the record.

## What happens to records
kind-change_subject = Change of the subject
    .summary = When the subject’s particulars change. Its kind and name cannot; if it moves to another organ’s area, all its numbers are issued anew.
kind-change_website = Change of a website
    .summary = Within 30 days after a change. The domain cannot change: cancel the record and file anew.
kind-change_app = Change of an app
    .summary = Within 30 days after a change.
kind-change_mini_program = Change of a mini-program
    .summary = Within 30 days after a change.
kind-cancel_record = Cancelling a record
    .summary = Within 5 working days after a website, app or mini-program has stopped.
kind-cancel_subject = Cancelling the subject
    .summary = Once all its records have ended.
kind-transfer_record = Transferring a record
    .summary = Hands a record over to another subject. It takes effect once the other side has accepted and the organ approved.
kind-claim_record = Claiming a record
    .summary = Older filings made with an organ that are not yet under your account.
stage-closing = Closing
stage-transfer = Transfer
stage-claim = Claim
step-closing = Closing
    .lead = Only what has closed can be cancelled. The public query will still show it, as cancelled.
step-subject_closing = Cancelling the subject
    .lead = Afterwards this account may register a subject again.
step-transfer = Transfer
    .lead = After you submit there is a code to give to the other side. Only when they have accepted it under their own account does it go to the organ.
step-claim = Claim
    .lead = Please make sure that this is your site or app. What has changed since is reported as a change after the claim.
group-record = Record
group-closing = Closing
group-subject_closing = Cancelling the subject
group-transfer = To whom
group-claim = What the claim rests on
