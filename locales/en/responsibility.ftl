# The responsibility notice. A change to its wording is a new version: raise responsibility-version and the version checked on submission.

responsibility-version = 2026-11-2
responsibility-title = Notice of network security responsibilities of internet information service providers
responsibility-version-label = November 2026, second edition
responsibility-preamble = Whoever runs a website, app or mini program and offers internet information services to the public bears the following responsibilities under the Cybersecurity Law, the Regulations on Security Protection of Computer Information Systems (State Council Order No. 147) and the Measures for Security Protection of International Networking of Computer Information Networks (Ministry of Public Security Order No. 33). Read each of them before you tick the box. The Chinese text prevails.
responsibility-1 = Be qualified.
    .text = Meet the conditions that the law sets for offering the service. Offer services that need a prior licence, such as news, publishing, education and health care, only once licensed, and publish no such content without the licence.
responsibility-2 = Accept supervision.
    .text = Accept security supervision, inspection and guidance by the public security organs, give them true information, documents and data files concerning security, and put right what they find.
responsibility-3 = Help investigations.
    .text = Help the public security organs to investigate crimes and offences committed through the network. On finding unlawful information, an offence or a security incident, stop its transmission at once, keep the original records and report to the local public security organ within 24 hours.
responsibility-4 = Have rules and technical measures in place.
    .text = As required by article 23 of the Cybersecurity Law (as numbered since 1 January 2026), article 10 of Order No. 33 and Order No. 147: appoint a security lead, set up security rules, guard against viruses, attacks and intrusion, review what users publish, verify who they are, prepare for emergencies, and keep network logs for at least six months.
responsibility-5 = Show the badge.
    .text = Within 30 days of approval put the filing number and badge in a prominent place on the home page of a website, and the number on the “About” page of an app or mini program, linked to the record in the public register.
responsibility-6 = Report changes in time.
    .text = Have changes to what was filed or registered recorded within 30 days. Otherwise the public security organ may tell the access provider to suspend access.
responsibility-7 = Cancel in time.
    .text = When the service ends, apply for cancellation within 5 working days.
responsibility-consequence = Whoever fails in these responsibilities will be ordered to put things right, warned or otherwise penalised by the public security organs according to law. A record made with false content will be revoked.
responsibility-tick = I have read the matters notified above. I warrant that what I submit is true and valid, and undertake to fulfil the network security obligations above
responsibility-wait = Please read all of it. The box can be ticked in { $seconds } seconds.
responsibility-read = The box can be ticked now.
responsibility-evidence = On submission the version you read, a digest of what you submit and the time are recorded as evidence of your signature.
