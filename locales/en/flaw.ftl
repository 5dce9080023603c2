# What is wrong with an answer: flaw-{code}. First what is wrong, then how to mend it.

## Any field
flaw-required = This must be answered.
flaw-choose-one = Choose one.
flaw-choose-some = Tick at least one.
flaw-tick-required = Read this, then tick the box to confirm.
flaw-upload-required = Upload a file.
flaw-too-many = No more than { $most } can be given. Remove the ones you do not need.
flaw-too-few = At least { $least } are needed; there are { $count }. Please add the missing ones.
flaw-repeated = “{ $text }” is already there. Remove the duplicate.
flaw-choice-unknown = “{ $typed }” is not one of the options. Choose again.
flaw-text-too-long = This has { $length } characters; the most is { $most }. Shorten it.
flaw-text-too-short = This has { $length } characters; at least { $least } are needed. Say a little more.
flaw-attachment-id = The uploaded file was not recognised. Upload it again.
flaw-directory-id = The chosen provider was not recognised. Choose one from the list, or “Other” if it is not there.

## Unified social credit code and organisation code
flaw-uscc-length = A unified social credit code has 18 characters; this has { $length }. Compare it with the business licence or certificate.
flaw-uscc-symbol = A unified social credit code never contains “{ $symbol }”. It uses digits and capital letters without I, O, S, V and Z: check whether you misread 1, 0, 5, U or 2.
flaw-uscc-checksum = The check character is wrong: after these 17 characters the 18th must be { $expected }. Compare each character with the certificate.
flaw-uscc-organisation = Characters 9 to 17 are not a valid organisation code. Compare them with the certificate.
flaw-org-code-length = An organisation code has 9 characters, such as 56365494-8; this has { $length }. Compare it with the certificate.
flaw-org-code-symbol = “{ $symbol }” cannot stand here. Write eight digits or letters, a hyphen and the check character.
flaw-org-code-checksum = The check character is wrong: after these 8 characters the last must be { $expected }. Compare it with the certificate.
flaw-org-code-zero = An organisation code is never all zeros. Enter the one on the certificate.

## Identity documents
flaw-resident-id-length = A resident identity number has 18 characters; this has { $length }. Compare it with the card.
flaw-resident-id-first-generation = This is a 15-digit number of a first-generation card. Those cards ceased to be valid on 1 January 2013. Enter the 18-digit number of the current card.
flaw-resident-id-symbol = The first 17 characters must be digits and the last a digit or X. Remove anything else.
flaw-resident-id-region = The first six digits, “{ $region }”, are not the code of any region. Compare them with the card.
flaw-resident-id-date = Digits 7 to 14, “{ $date }”, are not a date that exists. Compare them with the date of birth on the card.
flaw-resident-id-year = The year of birth in this number, { $year }, cannot be right. Compare it with the card.
flaw-resident-id-checksum = The check character is wrong: after these 17 digits the last must be { $expected }. Compare each digit with the card.
flaw-permit-symbol = A permit number is H or M and digits, or digits alone for residents of Taiwan. Compare it with the card.
flaw-permit-length = A mainland travel permit for Taiwan residents has 8 digits (10 on old booklets); this has { $length }. Compare it with the card.
flaw-permit-length-hk-macau = A mainland travel permit for Hong Kong and Macau residents has 8 digits (10 on old cards) after the letter; this has { $length }. Compare it with the card.
flaw-permit-not-hk-macau = The permit number of a Hong Kong or Macau resident begins with H or M. Check the number, or choose another kind of document.
flaw-permit-not-taiwan = The permit number of a Taiwan resident has digits only. Check the number, or choose another kind of document.
flaw-passport-symbol = A passport number has letters and digits only, no “{ $symbol }”. Compare it with the data page.
flaw-passport-length = A passport number has 5 to 20 characters; this has { $length }. Compare it with the data page.
flaw-passport-digits = A passport number contains digits. Compare it with the data page; do not enter a name or nationality.
flaw-military-id-shape = Enter the number as it is printed on the military card, such as 南字第20090001号.
flaw-foreign-residence-shape = A foreign permanent resident's card has 18 digits beginning with 9; older cards have 3 letters and 12 digits. Compare it with the card.
flaw-id-number-symbol = A document number has letters, digits, Chinese characters and hyphens only, no “{ $symbol }”. Compare it with the document.
flaw-id-number-length = A document number has 3 to 32 characters; this has { $length }. Compare it with the document.

## Ways to be reached
flaw-mobile-symbol = A mobile number has digits only. Remove any words and enter the 11 digits.
flaw-mobile-length = A mobile number has 11 digits; this has { $length }. Check for a missing or extra digit.
flaw-mobile-prefix = A mobile number begins with 13 to 19. Check it; a landline belongs in the office telephone field.
flaw-mobile-abroad = A mobile number of mainland China is needed here, to receive codes and news of the review.
flaw-landline-symbol = A telephone number has digits, hyphens and brackets only. Write it as area code and number, such as 021-55509888.
flaw-landline-area = The area code is missing or does not exist. Write it as area code and number, such as 021-55509888.
flaw-landline-length = The number after the area code has 7 or 8 digits; this has { $length }. Check for a missing or extra digit.
flaw-landline-number = The number after an area code never begins with 0 or 1. Enter a number on which you can be reached.
flaw-landline-toll-free = A 400 or 800 number has 10 digits, such as 400-818-2233; this has { $length }.
flaw-landline-is-mobile = This is a mobile number. Enter it in the mobile field; this one is for a landline with its area code.
flaw-landline-abroad = A telephone number of mainland China is needed here. Write it as area code and number.
flaw-landline-extension = An extension has 1 to 6 digits, such as 021-55509888-123.
flaw-email-at = The @ is missing. Write the address as name@example.com.
flaw-email-local = The part before the @ is wrong: it may have Latin letters, digits and signs such as . _ - +, and no dot at its ends or beside another dot.
flaw-email-domain = A whole domain name must follow the @, such as example.com. Check the spelling.
flaw-email-length = The address is longer than 254 characters. Use a shorter one.
flaw-postcode-shape = A postcode has 6 digits, such as 200433.

## Domain names and IP addresses
flaw-domain-empty = There is no domain name here. Enter one such as example.com.
flaw-domain-is-address = This is an IP address, not a domain name. Enter it in the IP address field.
flaw-domain-space = A domain name has no spaces. Remove them, and enter one name at a time.
flaw-domain-wildcard = Enter the name itself, without *. Write example.com instead of *.example.com.
flaw-domain-empty-label = Two dots stand side by side, or one stands first. Remove the extra dot.
flaw-domain-label = “{ $label }” cannot be part of a domain name: each part has letters, digits, Chinese characters and hyphens, with no hyphen at its ends.
flaw-domain-label-length = One part of the name is { $length } characters long once encoded; the most is 63. Check the name.
flaw-domain-length = The name is { $length } characters long once encoded; the most is 253. Check the name.
flaw-domain-single-label = The name is incomplete: it needs at least two parts, such as example.com.
flaw-domain-public-suffix = “{ $suffix }” is a public suffix and nobody's own. Put the name you registered before it, such as example.{ $suffix }.
flaw-ip-address = “{ $text }” is not an IP address. Enter one such as 203.0.113.7 or 2001:db8::1; write a range as first-last.
flaw-ip-mask = A prefix length from 0 to { $most } must follow the slash, such as 203.0.113.0/24.
flaw-ip-mask-start = This is not the first address of the block. For the whole block write { $expected }; for one address remove the slash and what follows it.
flaw-ip-families = Both ends of a range must be IPv4 or both IPv6. Enter two ranges instead.
flaw-ip-order = The first address { $first } is greater than the last, { $last }. Swap them.
flaw-ip-private = { $address } is a private address that nobody outside can reach. Enter the site's public address; your provider's console shows it.
flaw-ip-loopback = { $address } is a loopback address. Enter the site's public address.
flaw-ip-link-local = { $address } is a link-local address that nobody outside can reach. Enter the site's public address.
flaw-ip-multicast = { $address } is a multicast address and cannot be a site's. Enter the site's public address.
flaw-ip-reserved = { $address } is a reserved address and cannot be a site's. Enter the site's public address.

## ICP numbers and filing numbers
flaw-icp-shape = This was not recognised as an ICP number. Enter it as the telecommunications authority shows it, such as 京ICP备05070602号-1.
flaw-icp-is-filing-number = This is a public-security filing number. An ICP number is needed here, such as 京ICP备05070602号-1.
flaw-icp-province = “{ $province }” is not a province as ICP numbers abbreviate it. Put the abbreviation before ICP, as in 京ICP备05070602号.
flaw-icp-province-police = ICP numbers abbreviate this province as “{ $expected }”. Check it and correct it.
flaw-icp-digits = 8 or 10 digits must follow ICP备, not “{ $digits }”. Compare the number with the authority's query page.
flaw-icp-licence-digits = “{ $digits }” has the wrong number of digits for a licence. Compare it with the licence, such as 粤B2-20090059 or 京ICP证030173号.
flaw-icp-suffix = The suffix “{ $suffix }” is wrong: websites have -1 or -2, apps -1A, mini-programs -1X, quick apps -1K.
flaw-filing-number-digits = A filing number has 14 digits (11 to 13 in early ones); this has { $digits }. Check for a missing or extra digit.
flaw-filing-number-words = This was not recognised as a filing number. Write it as 京公网安备11010502030143号, or the digits alone.
flaw-filing-number-is-icp = This is an ICP number of the telecommunications authority. A filing number looks like 京公网安备11010502030143号.
flaw-filing-number-region = The first six digits, “{ $region }”, belong to no region. Check the number.
flaw-filing-number-prefix = “{ $typed }” does not go with these digits: the number should begin with { $expected }公网安备. Check both.
flaw-filing-number-prefix-missing = Numbers beginning with 80 are issued by the railway police, and the digits alone do not tell the province. Enter the character before 公网安备 too.
flaw-filing-number-parts = No number can be made of these parts: the region has 6 digits, the class 2, and the serial is at most 999999. Tell the administrator.
flaw-icp-no-service = This is the number of the subject, without a suffix. Enter the number of this one, such as { $example }; the ministry's query site finds it by name.
flaw-icp-other-service = The suffix does not fit what you are filing: websites have -1 or -2, an app's ends in A, a mini-program's in X. A number such as { $example } is needed here.

## Names and addresses
flaw-person-name-length = A name has 2 to 50 characters; this has { $length }. Enter the full name as on the document.
flaw-person-name-symbol = A name does not contain “{ $symbol }”. Enter it as on the document, without digits, brackets or notes.
flaw-person-name-title = Enter the name on the document, without a title such as “{ $title }”.
flaw-unit-name-length = A unit's name has 2 to 100 characters; this has { $length }. Enter the full name as on the certificate.
flaw-unit-name-domain = This is a domain name. Enter the unit's full name as on the certificate.
flaw-unit-name-letters = A unit's name is more than digits and signs. Enter the full name as on the certificate.
flaw-site-name-length = A name has 2 to 60 characters; this has { $length }.
flaw-site-name-domain = A domain name cannot stand for the name. Enter the name that users see.
flaw-site-name-letters = A name is more than digits and signs. Enter the name that users see.
flaw-detail-only-region = The address is not detailed enough. After the district, give the street or town, the house number and the room.
flaw-region-unknown = There is no such region. Choose the province, city and district again.
flaw-region-incomplete = Only “{ $name }” is chosen. Go on to the next level, down to the district.

## Apps and mini-programs
flaw-package-symbol = A package name cannot contain “{ $symbol }”, only Latin letters, digits, underscores and dots. Copy it from the package or the project.
flaw-package-length = There are { $length } characters, { $most } at most. See whether something else was copied along.
flaw-package-segments = A package name has at least two parts with a dot between them, such as com.example.tea.
flaw-package-segment = “{ $segment }” cannot be part of a package name: every part begins with a Latin letter, and none is empty.
flaw-bundle-id-wildcard = With * it is the wildcard of a provisioning profile, not the bundle ID of an app. Enter the whole id, such as com.example.tea.
flaw-bundle-id-symbol = A bundle ID cannot contain “{ $symbol }”, only Latin letters, digits, hyphens and dots.
flaw-bundle-id-segments = A bundle ID has at least two parts with one dot between them, such as com.example.tea.
flaw-fingerprint-symbol = A fingerprint cannot contain “{ $symbol }”, only digits and the letters A to F. You may upload the package or certificate and have it read.
flaw-fingerprint-length = A fingerprint has 32 digits (MD5), 40 (SHA-1) or 64 (SHA-256); this has { $length }. See whether some are missing, or upload the file and have it read.
flaw-fingerprint-kind = It is called { $said }, which has { $expected } digits; this has { $length }. Check which fingerprint it is.
flaw-version-symbol = A version cannot contain “{ $symbol }”. Enter one such as 1.8.0.
flaw-version-digit = A version begins with a digit, such as 1.8.0.
flaw-store-link-url = The address of the download page is missing. Write the store's name and then the address, such as “示例应用市场 https://store.example.com/app/1”.
flaw-store-link-name = The store's name is missing. Write it before the address, with a space between them.
flaw-store-link-space = An address has no spaces in it. See whether words were copied along; one store per line.
flaw-store-link-host = The address is incomplete: a domain name follows “//”, as in https://store.example.com/app/1.
flaw-sdk-provider = Give the SDK and who provides it, separated by a comma, such as “示例推送 SDK，示例科技有限公司”.
flaw-domain-too-deep = Domains are given down to the third level. Enter { $expected } instead.
flaw-mini-program-id-symbol = An AppID cannot contain “{ $symbol }”, only Latin letters and digits. Copy it from the platform's console.
flaw-mini-program-id-length = An AppID has 4 to 64 characters; this has { $length }. Copy it from the platform's console.
flaw-mini-program-id-shape = This is not an AppID of the chosen platform; one looks like { $example }. Check the platform, or copy the AppID from its console.
flaw-signature-no-file = No file was chosen. Choose the package or the certificate first, then press “Read it”.
flaw-signature-not-recognised = The file is neither a package nor a certificate. Choose an APK, or a certificate as .cer, .pem or .p7b; or enter the fingerprints.
flaw-signature-none = The package has no Android signature. For an IPA, HAP or other package choose the signing certificate instead; or enter the fingerprints.
flaw-signature-key-store = This is a key store with a private key, which nobody should be given; it was not kept. Export the certificate from it (.cer or .pem) and choose that, for example with keytool -exportcert.
flaw-signature-damaged = The file is incomplete or damaged; its signature cannot be read. Export or download it again.
flaw-signature-too-much = There is more in the file than is read, and no signature was found. Choose the signing certificate instead, or enter the fingerprints.
flaw-signature-too-far = The package is very large and its signature lies where it cannot be read. Choose the signing certificate instead, or enter the fingerprints.

## Days and numbers
flaw-day-shape = This was not recognised as a date. Write year-month-day, such as 2026-11-24.
flaw-day-exists = There is no such day as “{ $day }”. Check the month and the day.
flaw-day-year = The year { $year } cannot be right. Write four digits, such as 2026.
flaw-validity-shape = Enter the last day of the document's validity, such as 2036-11-24, or “long-term” if the document says 长期.
flaw-count-shape = Enter a whole number of 0 or more, such as 12000.
flaw-count-too-large = The number is too large; the most is { $most }. Check it.

## One answer beside another
flaw-document-expired = This document expired on { $day }. Enter and upload one that is still valid.
flaw-document-number-shape = A document number has 3 to 32 letters or digits. Please check it against the document.
flaw-site-name-of-a-unit = What an individual runs may not use “{ $word }” in its name. Choose a name that cannot be taken for an organisation.
flaw-site-name-national = Only national bodies may use “{ $word }” in the name of a website, app or mini-program. Please remove the word.
flaw-site-name-government = Only government bodies may use “{ $word }” in the name of a website, app or mini-program. Please remove the word.
flaw-site-name-licensed = The name uses a word of a licensed field. Choose that field under “Prior licences” and upload the licence, or choose another name.
flaw-day-in-future = The day cannot be later than today. Enter the day the site really opened.
flaw-day-before-internet = Before 20 April 1994 the country was not connected to the internet. Enter the day the site really opened.
flaw-ends-before-it-begins = The end is earlier than the beginning. Please check the dates against the certificate.
flaw-certificate-expired = The domain certificate expired on { $day }. Renew the domain and upload the new certificate.
flaw-not-closed-yet = The day it stopped cannot be later than today. Only what has closed can be cancelled; ask for it after the closing.
flaw-subject-name-stays = An individual cannot become somebody else. Transfer the records to the other person, or have them file anew; if the name is misspelt, contact the cyber police of your area.
flaw-secondary-is-primary = One secondary domain is the primary domain itself. List only other domains that open the same site.
flaw-domain-taken = { $domain } is already filed or being filed, so it cannot be filed again. Check it in the public query; if the site is yours, contact the cyber police of your area.
flaw-domain-taken-own = { $domain } is part of another application or registration of yours and need not be filed again. Go on with that one, or give another domain.
flaw-domain-to-claim = { $domain } was filed with the police before, so it need not be filed again. Claim the earlier registration, or give another domain.
flaw-identity-taken = { $id } is registered or being registered already, and no app is registered twice. Please check it for a slip; if the app is yours, contact the cyber police of your area.
flaw-identity-taken-own = { $id } is part of another application or registration of yours and need not be filed again. If something of it has changed, report it there.
flaw-see-filing = See that application
flaw-see-record = See that record
flaw-see-claim = Claim it
flaw-upload-missing = This attachment cannot be found. Please upload it again.
flaw-upload-empty = The file is empty. Please choose another one.
flaw-upload-too-large = The file is larger than { $most } MB. Compress it, or scan at a lower resolution, and upload it again.
flaw-upload-type = This file’s content is { $seen }, which is not accepted. Upload a JPG, PNG or WebP picture or a PDF. Renaming a file does not change what it is: save it anew from the program it was made with.
flaw-upload-type-unknown = We cannot tell what kind of file this is. Upload a JPG, PNG or WebP picture or a PDF.
flaw-upload-heic = This is a HEIC photo, which most computers cannot open. Take a screenshot of it on the phone and upload that, or set the camera’s format to “Most compatible” and take it again.
flaw-upload-corrupt = The picture is incomplete or damaged and cannot be opened. Take, scan or download it again.
flaw-upload-bomb = The picture’s dimensions are too large. Reduce it to at most { $most } million pixels.
flaw-upload-too-small = The picture is too small to be legible. Upload the original, at least { $width }×{ $height } pixels.
flaw-upload-infected = A virus was found in the file ({ $name }), so it was not kept. Clean the file and upload it again.
flaw-upload-pdf-corrupt = This PDF is incomplete or damaged and cannot be opened. Download or export it again.
flaw-upload-pdf-locked = This PDF is protected by a password. Remove the password, save it and upload it again.
flaw-upload-pdf-pages = This PDF has { $pages } pages; { $most } are allowed. Keep only the pages that matter.
flaw-upload-pdf-active = This PDF contains scripts, form actions or embedded files and cannot be accepted. Use “Print to PDF” to make a plain copy and upload that.

## The work calendar
flaw-calendar-line = Line { $line } of the work calendar is wrong. Each line is “date,holiday or makeup,name”, such as “2027-01-01,holiday,元旦”.

## Tables
flaw-sheet-too-large = The file is too large, or becomes too large when it is unpacked. Keep the one sheet that is needed, or split the file.
flaw-sheet-too-many-rows = A file has at most { $most } rows. Split it and import the parts one after the other.
flaw-sheet-old-format = This is the Excel format of before 2007, or it has a password. Save it as “.xlsx” without a password, or as CSV.
flaw-sheet-broken = The file is incomplete or damaged and cannot be opened. Save it again with your spreadsheet program.
flaw-sheet-encoding = The text encoding is not known. Save the file as “CSV UTF-8” or as “.xlsx”.
flaw-sheet-not-text = This is not a table. Upload a CSV or XLSX file.
flaw-sheet-empty = There is nothing in the table. Choose a file with content; if it has several sheets, the first one is read.
flaw-sheet-no-heading = No heading was found. Head the columns as the template does, in one of the first rows.
flaw-sheet-no-rows = There is nothing below the heading. Begin in the row after it.
flaw-sheet-none = Choose the file to import.
flaw-column-missing = The table lacks this column. Add it as in the template.
flaw-column-twice = This column is there twice. Keep one.
flaw-cell-too-long = The text is too long. Check this cell.
flaw-cell-lost-digits = The spreadsheet took this number for a quantity and lost its last digits. Format the column as “Text” and fill it in again.
flaw-cell-choice = Not understood. Fill in one of: { $choices }.
flaw-cell-day-in-future = The date cannot be later than today. Check it.
flaw-row-number-twice = The same filing number as in row { $row }. Keep one of the rows.
flaw-row-domain-twice = The same domain as in row { $row }. A domain belongs to one registration; check it.
flaw-row-domain-filed = This domain is registered under { $number }. Check the domain.
flaw-row-other-province = This number was not issued in the same province, so { $organ } cannot import it. Check it.
flaw-unfiled-is-filed = This domain is registered already, under { $number }. Check the domain.
flaw-unfiled-twice = This domain is on the list of unfiled sites already.
flaw-cell-region = A region code of six digits is needed. Check this cell.
flaw-cell-prefix = No province has this character. Fill in the one that stands in filing numbers, such as 京 or 川.
flaw-row-region-twice = The same region code as in row { $row }. A region has one organ: keep one of the rows.
flaw-organ-above-unknown = The organ above is neither in the table nor on the platform. List it too, or check the code.
flaw-organ-above-itself = An organ cannot stand above itself. Check the code.
flaw-organ-unknown = There is no organ { $text }: give its id or the code of its region.
flaw-staff-unknown = No officer or administrator is called { $text }. Check the log-in name.
flaw-name-required = Give a name; it is shown beside what this person does.
flaw-quiet-hour = Choose a full hour from the list.
