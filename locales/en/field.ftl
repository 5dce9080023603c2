# The name of every question and its help: field-{id}; .hint stands below the question, .why says why it is asked.

## Nature of the subject
field-subject_nature = Nature of the operating subject
    .hint = Choose “Individual” if a natural person runs it in their own name. Companies, sole traders, public bodies, schools, associations and other organisations choose “Organisation”.
    .why = The nature decides what is asked next and which public security organ reviews it. It cannot be changed after registration.
field-unit_kind = Kind of organisation
    .hint = Choose by the kind named on the business licence or certificate. Sole traders choose “Enterprise”.

## The organisation
field-unit_name = Name of the organisation
    .hint = The full name exactly as on the certificate, not a short name and not the name of a website or app.
    .why = The name is shown in the public register and cannot be changed after registration.
field-unit_id_kind = Kind of certificate
    .hint = If the certificate carries an 18-character unified social credit code, choose “Unified social credit code certificate”.
field-unit_uscc = Unified social credit code
    .hint = 18 digits and capital letters at the top of the business licence or certificate, such as 91110000600037341L.
field-unit_licence = Business licence number
    .hint = The registration number on a business licence of the older form. If yours has been replaced by a newer one, go back and choose “Unified social credit code certificate”.
field-unit_org_code = Organisation code
    .hint = Eight characters, a hyphen and a check character, such as 56365494-8.
field-unit_other_number = Number of the other certificate
    .hint = As printed on the certificate, with its letters, Chinese characters and hyphens.
field-unit_certificate = Certificate of the organisation
    .hint = A scan or photo of the original with all four corners, its text and seal sharp.
field-legal_representative = Name of the legal representative
    .hint = As on the certificate. If it names none, give the person in overall charge.
field-unit_parent = Investing or supervising organisation
    .hint = The full name of the supervising or controlling organisation, if there is one.
field-unit_region = Region of the office
    .hint = Choose the province, then the city, then the district.
    .why = The cyber security department of the place where the office really is reviews the filing; where the servers stand plays no part.
field-unit_address = Address of the office
    .hint = From the street or township down to the building and room, such as “中山路 18 号 3 幢 602 室”. Leave out province, city and district.
field-unit_postcode = Postcode
    .hint = Six digits.

## The responsible person
field-responsible_name = Name of the responsible person
    .hint = As on the identity document. Write the separating point in minority names as “·”.
field-responsible_id_kind = Kind of document of the responsible person
    .hint = Residents of mainland China usually have a resident identity card.
field-responsible_id_number = Document number of the responsible person
    .hint = As printed on the document. A final X may be a capital or small letter.
    .why = Used only to establish identity. It is stored encrypted; pages show only its first and last characters.
field-responsible_id_valid_until = Document of the responsible person valid until
    .hint = The last day of validity, such as 2036-11-24, or “long-term” if the document says so.
field-responsible_id_front = Portrait side of the document of the responsible person
    .hint = The side with portrait and name; of a passport the data page. All four corners, no glare, the text sharp.
field-responsible_id_back = Back of the document of the responsible person
    .hint = Of a resident identity card the side with the issuing authority and period of validity. A passport has no such side: upload the data page again.
field-responsible_id_handheld = Photo of the responsible person holding the document
    .hint = Facing the camera before a light background, holding the portrait side. Face uncovered, number legible, no finger over the text.
    .why = It shows that the person filing is the person on the document.
field-responsible_mobile = Mobile number of the responsible person
    .hint = 11 digits, such as 13800138000. An officer may call it to verify the filing.
field-responsible_email = E-mail address of the responsible person
    .hint = For news of the filing, such as name@example.com.
field-responsible_region = Region of residence of the responsible person
    .hint = Choose the province, then the city, then the district where the person lives now, whatever the household registration says.
    .why = For an individual the cyber security department of the place of residence reviews the filing.
field-responsible_address = Residence of the responsible person
    .hint = From the street, township or village on, such as “中山路 18 号 3 幢 602 室”. Leave out province, city and district.
field-responsible_landline = Office telephone
    .hint = Area code and number, such as 021-55509888; add a hyphen and the extension if there is one.
field-subject_remark = Remarks
    .hint = Anything the reviewing officer should know and was not asked, such as a recent change of name. Do not put document numbers here.

## Confirming the subject
field-subject_confirmed = The subject's particulars above are correct
    .hint = Read through them before you tick; the responsible person is taken from here too. If anything has changed, correct the subject first.

## The website
field-site_name = Name of the website
    .hint = Best the same as in the ICP filing. Not a domain name. An individual's site should not use words such as “公司” or “中国”; words such as “新闻” need the licence for that field.
    .why = The name is shown in the public register.
field-icp_number = ICP filing number
    .hint = The number with the Ministry of Industry and Information Technology, with province and suffix: of a website such as 京ICP备05070602号-1, of an app 京ICP备05070602号-1A, of a mini-program 京ICP备05070602号-1X.
    .why = The ICP filing comes first, this one after it. The review compares name and owner in both.
field-opened_on = Opening date of the website
    .hint = Best the day on which the ICP filing was first approved; the ministry's query site shows it by domain name. For example 2026-11-24.
    .why = A website must be filed with the public security organ within 30 days of opening. The 30 days run from this date.
field-monthly_users = Monthly active users
    .hint = How many users came in the last month, as a whole number such as 12000. Leave it empty if it is not counted.
field-market_value = Market value (in 10,000 yuan)
    .hint = For listed companies only: a whole number in units of 10,000 yuan.

## Domains and addresses
field-home_address = How is the website reached?
    .hint = A domain of your own is not required. If the site lives on a subdomain of someone else's domain, or is reached by IP address alone, say so here.
field-primary_domain = Primary domain
    .hint = The domain alone, such as example.com, without http:// or a path. You may paste a whole address: the domain is taken from it. For a subdomain give all of it, such as blog.example.com. Chinese domains are entered as they are.
    .why = The domain is shown in the public register. It cannot be changed once filed: a new domain means cancelling and filing anew.
field-domain_certificate = Domain certificate
    .hint = Download it from the registrar's console, usually on the details page of the domain. Its domain and owner should agree with this filing.
field-domain_certificate_from = Domain certificate valid from
    .hint = The registration date on the certificate, such as 2024-03-01.
field-domain_certificate_until = Domain certificate valid until
    .hint = The expiry date on the certificate. If it is close, renew the domain first and upload the new certificate.
field-secondary_domains = Secondary domains
    .hint = Other domains that open the same website, one per line. Subdomains of a domain given already, such as www, are not needed.
field-ip_ranges = IP addresses of the website
    .hint = A single address, a range or CIDR, such as 203.0.113.7, 203.0.113.10-203.0.113.20, 203.0.113.0/24 or 2001:db8::1. Behind a CDN, give the addresses to which the domain resolves and those of the origin.
    .why = The review checks that the domain really resolves to them.

## Access provider
field-access_provider = Access provider
    .hint = Whoever supplies the cloud host, web space or line. Type a name to search; choose “Other” if it is not listed.
field-access_provider_name = Name of the access provider
    .hint = The full name as in the contract or on its telecommunications licence.
field-access_provider_jurisdiction = Jurisdiction of the access provider
    .hint = Choose “Mainland China” if it is established there.
field-access_provider_region = Region of the access provider
    .hint = Choose the province, city and district in which the provider is registered.
field-access_provider_phone = Telephone of the access provider
    .hint = Its customer service or duty line, such as 021-55509888 or 400-818-2233.
field-access_method = Access method
    .hint = A cloud host is a “leased host”, shared hosting is “leased virtual hosting”. Ask the access provider if you are not sure.

## Registrar
field-registrar = Domain registrar
    .hint = Where the domain is registered and renewed; WHOIS names the registrar. Choose “Other” if it is not listed.
field-registrar_name = Name of the registrar
    .hint = The full name as on the domain certificate.
field-registrar_jurisdiction = Jurisdiction of the registrar
    .hint = Choose “Mainland China” if it is established there.
field-registrar_region = Region of the registrar
    .hint = Choose the province, city and district in which the registrar is registered.
field-registrar_phone = Telephone of the registrar
    .hint = Its customer service, such as 400-818-2233.

## About an app or a mini-program
field-app_name = Name of the app
    .hint = The same as in the ICP filing and the stores. An individual's app should not use words such as “公司” or “中国”; words such as “新闻” need the licence for that field.
    .why = The name is shown in the public register.
field-mini_program_name = Name of the mini-program
    .hint = The same as in the ICP filing and on the platform. An individual's mini-program should not use words such as “公司” or “中国”; words such as “新闻” need the licence for that field.
    .why = The name is shown in the public register.
field-host_platform = Platform
    .hint = A mini-program published on several platforms is registered once for each.
field-host_platform_name = Name of the platform
    .hint = The app inside which users open the mini-program.
field-mini_program_id = AppID of the mini-program
    .hint = Shown in the platform's console, such as wx0123456789abcdef on WeChat. Not the original id that begins with gh_.
field-introduction = What it does
    .hint = In a few sentences, whom it is for and what it offers; 10 to 500 characters.
field-category = Category
    .hint = The one that fits best.
field-user_count = Users at present
    .hint = Registrations or downloads so far, as a whole number such as 12000. Not published yet: 0.
field-icon = Icon
    .hint = As users see it on their screen or the platform; at least 200 pixels wide, PNG or JPG.
field-screenshots = Screenshots
    .hint = Three to five: the first screen and the main functions, and the screens for signing up, publishing and commenting if there are any.

## Platforms and signatures of an app
field-platforms = Platforms
    .hint = Tick every platform with an installation package; name, version and signature are given for each.
field-android_package = Android package name
    .hint = The applicationId, such as com.example.tea; letter case matters.
field-android_version = Android version
    .hint = The latest release, such as 1.8.0.
field-android_fingerprints = Fingerprints of the Android signing certificate
    .hint = MD5, SHA-1 or SHA-256, one per line, with or without colons; the length tells which it is. Include those of earlier keys and of stores that sign with their own.
    .why = They tell whether a package in a user's hands is the registered one.
field-ios_bundle = iOS bundle ID
    .hint = In App Store Connect under “App Information”, such as com.example.tea.
field-ios_version = iOS version
    .hint = The latest release, such as 1.8.0.
field-ios_fingerprints = Fingerprints of the iOS signing certificate
    .hint = Of the distribution certificate, one per line; Keychain Access shows its SHA-1 and SHA-256.
    .why = They tell whether a package in a user's hands is the registered one.
field-harmony_package = HarmonyOS bundle name
    .hint = The bundleName in app.json5, such as com.example.tea.
field-harmony_version = HarmonyOS version
    .hint = The latest release, such as 1.8.0.
field-harmony_fingerprints = Fingerprints of the HarmonyOS signing certificate
    .hint = Of the release certificate, one per line; the certificate file from AppGallery Connect can be read for you.
    .why = They tell whether a package in a user's hands is the registered one.
field-windows_package = Windows program
    .hint = Of a store app its package identity, such as Example.Tea; otherwise the file name of the program, such as tea.exe.
field-windows_version = Windows version
    .hint = The latest release, such as 1.8.0.
field-windows_fingerprints = Fingerprints of the Windows signing certificate
    .hint = If the program is signed, one per line; the file's properties show the certificate under “Digital Signatures”.
field-other_platform = Name of the platform
    .hint = Such as Linux, an in-car system or the system of a television; separate several by commas.
field-other_package = Identifier of the program
    .hint = The name or number that identifies the program on this platform.
field-other_version = Version
    .hint = The latest release, such as 1.8.0.
field-other_fingerprints = Fingerprints of the signing certificate
    .hint = If the program is signed, one per line.

## Stores, domains and SDKs
field-stores = Stores
    .hint = The store's name and the address of the download page, one per line, such as “示例应用市场 https://store.example.com/app/1”. Leave it empty if the app is not listed yet.
field-service_domains = Service domains
    .hint = Your own domains that the client talks to, down to the third level, one per line, such as api.example.com; without http:// or a path.
    .why = The first one is shown in the public register; put the main one there.
field-sdks = Third-party SDKs
    .hint = The SDK and who provides it, separated by a comma, one per line, such as “示例推送 SDK，示例科技有限公司”. Leave it empty if there are none.

## Services
field-interactive = Does it offer interactive services?
    .hint = It does if users can publish text, pictures, audio or video to the public on it; open comments count. What only shows content does not.
    .why = Interactive services may call for a check in person or on the spot. An answer that is not true leads to a return.
field-service_types = Kinds of service
    .hint = Tick everything that is really offered, and nothing else.
field-dangerous = Does it publish information on dangerous goods?
    .hint = Choose “Yes” if it publishes information on firearms and ammunition, restricted implements, highly toxic chemicals, precursors of explosives and the like.
field-dangerous_goods = Dangerous goods concerned
    .hint = Tick each one. Every tick calls for an upload of the licence for it.
field-prior = Does it need a prior licence?
    .hint = Choose “Yes” if its field of information service must be licensed first by law, such as news, publishing, education or health care.
field-prior_licences = Prior licences concerned
    .hint = Tick each one. Every tick calls for an upload of the licence from the competent authority.
field-languages = Languages
    .hint = Tick every language its content is in.

## Licences
field-licence_restricted_implements = Licence for restricted implements
    .hint = The document that permits making or trading in restricted implements, in the name of the subject and still valid.
field-licence_police_equipment = Licence for police equipment
    .hint = The document that permits making or trading in police equipment, in the name of the subject and still valid.
field-licence_radioactive_material = Licence for radioactive material
    .hint = The radiation safety licence or a document of the same kind, in the name of the subject and still valid.
field-licence_firearms = Licence for firearms and ammunition
    .hint = The document that permits making or selling firearms and ammunition, in the name of the subject and still valid.
field-licence_civil_explosives = Licence for civil explosives
    .hint = The licence to make or sell civil explosives, in the name of the subject and still valid.
field-licence_toxic_chemicals = Licence for highly toxic chemicals
    .hint = The licence to make or trade in hazardous chemicals, in the name of the subject and still valid.
field-licence_explosive_precursors = Licence for explosive precursors
    .hint = The licence to make or trade in hazardous chemicals, in the name of the subject and still valid.
field-licence_education = Licence for education
    .hint = The approval of the education authority, in the name of the subject and still valid.
field-licence_health_care = Licence for health care
    .hint = The approval of the health or drug authority, in the name of the subject and still valid.
field-licence_news = Licence for news
    .hint = The licence for internet news services, in the name of the subject and still valid.
field-licence_publishing = Licence for publishing
    .hint = The licence for online publishing or a document of the same kind, in the name of the subject and still valid.
field-licence_religion = Licence for religion
    .hint = The licence for internet religious information services, in the name of the subject and still valid.
field-licence_sports_health = Licence for sports and fitness
    .hint = The approval of the competent authority, in the name of the subject and still valid.
field-licence_other = Other licence
    .hint = The approval of the competent authority, in the name of the subject and still valid.

## Security lead
field-security_lead_same = The security lead is the subject's responsible person
    .hint = Particulars and photos are then taken from the subject; there is nothing more to fill in.
field-security_lead_name = Name of the security lead
    .hint = As on the identity document. Write the separating point in minority names as “·”.
field-security_lead_id_kind = Kind of document of the security lead
    .hint = Residents of mainland China usually have a resident identity card.
field-security_lead_id_number = Document number of the security lead
    .hint = As printed on the document. A final X may be a capital or small letter.
    .why = Used only to establish identity. It is stored encrypted; pages show only its first and last characters.
field-security_lead_id_valid_until = Document of the security lead valid until
    .hint = The last day of validity, such as 2036-11-24, or “long-term” if the document says so.
field-security_lead_id_front = Portrait side of the document of the security lead
    .hint = The side with portrait and name; of a passport the data page. All four corners, no glare, the text sharp.
field-security_lead_id_back = Back of the document of the security lead
    .hint = Of a resident identity card the side with the issuing authority and period of validity. A passport has no such side: upload the data page again.
field-security_lead_id_handheld = Photo of the security lead holding the document
    .hint = Facing the camera before a light background, holding the portrait side. Face uncovered, number legible, no finger over the text.
    .why = It shows that the person filing is the person on the document.
field-security_lead_mobile = Mobile number of the security lead
    .hint = 11 digits, such as 13800138000. It is called first about security.
field-security_lead_email = E-mail address of the security lead
    .hint = For security notices, such as name@example.com.

## Emergency contact
field-emergency_same = The emergency contact is the subject's responsible person
    .hint = Particulars and photos are then taken from the subject; there is nothing more to fill in.
field-emergency_name = Name of the emergency contact
    .hint = As on the identity document. Write the separating point in minority names as “·”.
field-emergency_id_kind = Kind of document of the emergency contact
    .hint = Residents of mainland China usually have a resident identity card.
field-emergency_id_number = Document number of the emergency contact
    .hint = As printed on the document. A final X may be a capital or small letter.
    .why = Used only to establish identity. It is stored encrypted; pages show only its first and last characters.
field-emergency_id_valid_until = Document of the emergency contact valid until
    .hint = The last day of validity, such as 2036-11-24, or “long-term” if the document says so.
field-emergency_id_front = Portrait side of the document of the emergency contact
    .hint = The side with portrait and name; of a passport the data page. All four corners, no glare, the text sharp.
field-emergency_id_back = Back of the document of the emergency contact
    .hint = Of a resident identity card the side with the issuing authority and period of validity. A passport has no such side: upload the data page again.
field-emergency_id_handheld = Photo of the emergency contact holding the document
    .hint = Facing the camera before a light background, holding the portrait side. Face uncovered, number legible, no finger over the text.
    .why = It shows that the person filing is the person on the document.
field-emergency_mobile = Mobile number of the emergency contact
    .hint = 11 digits, such as 13800138000. It must be answered day and night.
field-emergency_email = E-mail address of the emergency contact
    .hint = For urgent notices, such as name@example.com.

validity-long-term = long-term

## Changing, cancelling, transferring and claiming records
field-record_name = Name
field-record_number = Filing number
field-record_domain = Domain
field-closing_reason = Why it is cancelled
field-closed_on = Closed on
    .hint = The first day on which it no longer served anybody.
    .why = It must be cancelled within 5 working days after it has stopped.
field-still_answers = The platform tried: does it still answer?
    .hint = Found out by opening the home page before you submit; nothing to fill in.
field-still_answers_why = Why it still answers
    .hint = Say what opens now, such as “the domain was sold and shows somebody else’s site”. If it is not closed yet, close it first.
field-closing_note = Remarks
field-subject_closing_reason = Why the subject is cancelled
field-receiver_name = Name of the receiving subject
    .hint = An organisation’s full name as on its certificate, or a person’s name, exactly as the other side has registered it.
    .why = Only a subject of this name can accept with the code, so that a lost code is of no use to others.
field-transfer_reason = Why it is transferred
field-transfer_note = Remarks
field-claim_basis = What the claim rests on
    .hint = Found by comparing the older filing with your subject’s document number; nothing to fill in.
field-claim_proof = Proof
    .hint = Papers that show that it is yours, such as the domain certificate or the receipt of the older filing; at most 5.
field-claim_note = Remarks

## Members of a network security group
field-member_name = Name
    .hint = As on the identity document. Write the separating point in minority names as “·”.
field-member_role = Role in the group
field-member_post = Department and position
    .hint = Such as: head of engineering.
field-member_id_kind = Kind of document
field-member_id_number = Document number
    .hint = As printed on the document. A final X may be a capital or small letter.
    .why = Used only to fill in the list of the security group. It is stored encrypted; pages show only its first and last characters.
field-member_mobile = Mobile number
    .hint = 11 digits, such as 13800138000.
