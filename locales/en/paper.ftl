# Documents: what stands on what can be downloaded and printed.

## Every document
paper-papers = Documents
paper-pdf = PDF
paper-demo = Demonstration: without legal effect
paper-page = Page @page of @pages
paper-printed = Printed { $at }
paper-scan = Scan to verify
paper-missing = 〓 stands for characters that no font here has, in this order (Unicode):
paper-filing = Filing
paper-kind = What was filed
paper-title = Name
paper-subject = Subject
paper-organ = Organ

## Certificate
paper-certificate = Download the certificate
paper-certificate-website = Certificate of Website Filing
paper-certificate-app = Certificate of App Registration
paper-certificate-mini-program = Certificate of Mini-Program Registration
paper-certificate-text = Printed from the register as it was at the time given below. Scan the code to see how it stands now. A filing shows that it was made; it vouches for no content, qualification or reputation.

## Receipt
paper-receipt = Receipt of submission
paper-receipt-text = The filing below has been handed in. You will be told the outcome on this platform; this receipt is not a certificate of filing.
paper-receipt-hash = The digest is the SHA-256 of what was handed in. Whatever is changed in it, the digest differs.
paper-round = Submission
paper-submitted = Handed in
paper-promised = Answer promised by
paper-notice = Responsibility notice
paper-notice-version = Version { $version }, accepted { $at }
paper-hash = Digest
refusal-no-press = Documents cannot be made on this site at the moment; everything else works. Please tell whoever runs it.
