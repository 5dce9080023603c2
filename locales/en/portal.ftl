# The portal's home page

portal-title = Public security filing of websites, apps and mini-programs
portal-lead = File your website and register your app or mini-program with the public security organs here: fill in online, have it reviewed by the organ of your place, and receive a filing number.
portal-free = It costs nothing.

## Who files, and when
portal-who-title = Who needs to file
portal-who-1 = People and organisations with an ICP number whose website is open, or whose app or mini-program is about to be published.
portal-who-2 = Websites without a domain of their own, on a subdomain or reached by IP address only, must be filed as well.
portal-who-3 = The address decides which organ reviews: an organisation's office, an individual's residence. Where the servers stand plays no part.
portal-who-organ = Find the organ responsible for you
portal-clock-title = Twice 30 days
portal-clock-filing = File within 30 days of opening
    .text = The days run from the opening of the website, best taken as the day its ICP filing was first approved.
portal-clock-badge = Show the badge within 30 days of approval
    .text = Put the filing number and badge in a prominent place on the home page, linked to the record.

## Entrances
portal-entrances = Services
portal-entrance-login = Log in
    .text = You have an account: go on, or see how a filing is going
portal-entrance-register = Create an account
    .text = Your first visit: register with e-mail and mobile
portal-entrance-query = Query the register
    .text = By name, domain or filing number, without logging in
portal-entrance-guide = Guide
    .text = How to file, step by step, and common questions
portal-entrance-policy = Laws and rules
    .text = What filing is based on
portal-entrance-organs = Police contacts
    .text = Phone, address and office hours by region

## The steps
portal-steps-title = How to file
portal-step-1 = Register and log in
    .text = As an individual or a legal person: give your details and confirm them with codes sent by e-mail and mobile.
portal-step-2 = Register the subject
    .text = The person or organisation that runs the website, app or mini-program. Done once.
portal-step-3 = File the website, app or mini-program
    .text = Describe it step by step, read the responsibility notice and submit.
portal-step-4 = Wait for the review
    .text = A subject is answered within 3 working days, a website, app or mini-program within 5. If something needs correcting, you change only that.
portal-step-5 = Receive the number and show the badge
    .text = Copy the number and the code and put them on the home page, or on the “About” page of an app or mini-program.

## What to prepare
portal-prepare-title = What you need
portal-prepare-person = Identity documents of the responsible person, security lead and emergency contact: portrait side, back, and a photo with the document in hand
portal-prepare-unit = For an organisation: its business licence or certificate
portal-prepare-site = The ICP filing number and the website's opening date
portal-prepare-domain = The domain certificate
portal-prepare-address = The website's IP addresses, and the names of its access provider and registrar
portal-prepare-app = For an app or mini-program: its ICP number, icon and screenshots; for an app also its package or signing certificate
portal-prepare-licence = For licensed fields or information on dangerous goods: the licences
portal-prepare-files = Images may be JPG, PNG or WebP; PDF is accepted too. Up to 20 MB each.

## Interactive services
portal-interactive-title = What is an interactive service?
portal-interactive-text = A website is interactive if its users can publish text, pictures, audio or video to the public on it.
portal-interactive-yes = It is: forums, communities, chat rooms, blogs and microblogs, instant messaging, shared storage, third-party payment, app stores, and sites on which one can comment after logging in.
portal-interactive-no = It is not: sites that only show articles, products or a company, where visitors cannot publish anything.
portal-interactive-then = After the first review an interactive website may be asked to a check in person or on the spot.

## News
portal-notices-title = News
portal-notices-count =
    { $count ->
        [one] One item
       *[other] { $count } items
    }
portal-notices-none = There is no news. Maintenance, changes of rules and the like will be announced here.
portal-query-title = Look up a website, app or mini-program
portal-query-hint = Enter a name, domain or filing number, such as example.com or 京公网安备11010502030143号
portal-query-submit = Query
