# Names of options: choice-{set}-{code}.

## Subject
choice-subject-nature-individual = Individual
choice-subject-nature-unit = Organisation

## Kind of organisation
choice-unit-kind-enterprise = Enterprise
choice-unit-kind-military = Armed forces
choice-unit-kind-university = Higher education
choice-unit-kind-government = Government body
choice-unit-kind-institution = Public institution
choice-unit-kind-association = Social organisation
choice-unit-kind-overseas = Overseas organisation

## Certificate
choice-unit-id-kind-uscc = Unified social credit code certificate
choice-unit-id-kind-licence = Business licence
choice-unit-id-kind-org-code = Organisation code certificate
choice-unit-id-kind-other = Other

## Yes or no
choice-yes-no-yes = Yes
choice-yes-no-no = No

## Jurisdiction
choice-jurisdiction-domestic = Mainland China
choice-jurisdiction-overseas = Outside mainland China

## How the site is connected
choice-access-method-dedicated-line = Dedicated line
choice-access-method-own-room = Own machine room
choice-access-method-colocation = Colocation
choice-access-method-leased-host = Leased host (cloud hosts included)
choice-access-method-virtual-space = Leased virtual hosting
choice-access-method-other = Other

## Kinds of service
choice-service-type-www = Web
choice-service-type-wap = WAP site
choice-service-type-blog = Blog or personal space
choice-service-type-microblog = Microblog
choice-service-type-forum = Forum
choice-service-type-chat-room = Chat room
choice-service-type-social-network = Social network
choice-service-type-email = E-mail
choice-service-type-instant-messaging = Instant messaging
choice-service-type-search = Search engine
choice-service-type-news = News
choice-service-type-music = Music
choice-service-type-literature = Literature
choice-service-type-video = Video
choice-service-type-games = Games
choice-service-type-downloads = Downloads
choice-service-type-app = App service
choice-service-type-cloud-computing = Cloud computing
choice-service-type-classifieds = Classified advertisements
choice-service-type-travel-booking = Travel booking
choice-service-type-app-store = App store
choice-service-type-payment = Third-party payment
choice-service-type-online-banking = Online banking
choice-service-type-finance = Financial services
choice-service-type-shopping = Shopping
choice-service-type-cloud-storage = Cloud storage
choice-service-type-ftp-download = FTP downloads

## Dangerous goods
choice-dangerous-goods-restricted-implements = Restricted implements
choice-dangerous-goods-police-equipment = Police equipment
choice-dangerous-goods-radioactive-material = Radioactive material
choice-dangerous-goods-firearms = Firearms and ammunition
choice-dangerous-goods-civil-explosives = Civil explosives
choice-dangerous-goods-toxic-chemicals = Highly toxic chemicals
choice-dangerous-goods-explosive-precursors = Explosive precursors

## Prior licences
choice-prior-licence-education = Education
choice-prior-licence-health-care = Medical and health care
choice-prior-licence-news = News
choice-prior-licence-publishing = Publishing
choice-prior-licence-religion = Religion
choice-prior-licence-sports-health = Sports and fitness
choice-prior-licence-other = Other

## Languages
choice-language-chinese-simplified = Chinese (simplified)
choice-language-chinese-traditional = Chinese (traditional)
choice-language-english = English
choice-language-french = French
choice-language-spanish = Spanish
choice-language-german = German
choice-language-japanese = Japanese
choice-language-russian = Russian
choice-language-arabic = Arabic
choice-language-korean = Korean
choice-language-kazakh = Kazakh
choice-language-mongolian = Mongolian
choice-language-uyghur = Uyghur
choice-language-tibetan = Tibetan
choice-language-other = Other

## Identity documents
choice-id-document-resident-id = Resident identity card
choice-id-document-temporary-resident-id = Temporary resident identity card
choice-id-document-residence-permit = Residence permit for Hong Kong, Macau and Taiwan residents
choice-id-document-hk-macau-permit = Mainland travel permit for Hong Kong and Macau residents
choice-id-document-taiwan-permit = Mainland travel permit for Taiwan residents
choice-id-document-foreign-permanent-residence = Foreign permanent resident identity card
choice-id-document-passport = Ordinary passport
choice-id-document-diplomatic-passport = Diplomatic passport
choice-id-document-service-passport = Service passport
choice-id-document-public-affairs-passport = Passport for public affairs
choice-id-document-hong-kong-passport = Hong Kong SAR passport
choice-id-document-macau-passport = Macau SAR passport
choice-id-document-entry-exit-permit = Entry and exit permit
choice-id-document-military-id = Military identity card
choice-id-document-student-id = Student card
choice-id-document-driving-licence = Driving licence
choice-id-document-other = Other document
choice-home-address-own-domain = A domain of its own
choice-home-address-subdomain = Only a subdomain (below somebody else’s domain)
choice-home-address-ip-only = No domain; reached by IP address only

## Platforms of an app
choice-platform-android = Android
choice-platform-ios = iOS
choice-platform-harmony = HarmonyOS
choice-platform-windows = Windows
choice-platform-other = Other

## Platforms of mini-programs
choice-host-platform-wechat = WeChat
choice-host-platform-alipay = Alipay
choice-host-platform-baidu = Baidu
choice-host-platform-douyin = Douyin
choice-host-platform-kuaishou = Kuaishou
choice-host-platform-huawei = Huawei (atomic services, quick apps)
choice-host-platform-qq = QQ
choice-host-platform-jd = JD.com
choice-host-platform-other = Other

## Categories of apps and mini-programs
choice-app-category-social = Social and messaging
choice-app-category-news = News
choice-app-category-video = Video and live streams
choice-app-category-music = Music and audio
choice-app-category-reading = Books
choice-app-category-games = Games
choice-app-category-shopping = Shopping
choice-app-category-finance = Finance
choice-app-category-travel = Travel
choice-app-category-maps = Maps and navigation
choice-app-category-education = Education
choice-app-category-health = Health
choice-app-category-life = Everyday services
choice-app-category-photo = Photography
choice-app-category-business = Business
choice-app-category-tools = Tools
choice-app-category-government = Public services
choice-app-category-other = Other

## Cancelling, transferring, claiming
choice-closing-reason-closed = No longer operated
choice-closing-reason-merged = Merged into another site or app
choice-closing-reason-domain-gone = The domain is no longer ours
choice-closing-reason-subject-ended = The subject has ended
choice-closing-reason-other = Another reason
choice-still-answers-yes = It still answers
choice-still-answers-no = It does not answer
choice-still-answers-unknown = It could not be checked
choice-transfer-reason-sold = Sold
choice-transfer-reason-restructured = Merger, division or restructuring
choice-transfer-reason-nature-changed = From an individual to an organisation, or back
choice-transfer-reason-other = Another reason
choice-claim-basis-document = The document number agrees with the older filing
choice-claim-basis-proof = Nothing on record agrees; proof is needed

## Roles in a network security group
choice-group-role-leader = Leader
choice-group-role-deputy = Deputy leader
choice-group-role-member = Member
