# Claims and notices: registrations made earlier, and sites that the police want filed.

claims-nav = Claims and notices
claims-title = Claims and notices
claims-lead = Claim registrations that were made with the police earlier, so that they are yours here too; and file the sites for which you were given notice.
claims-first = Register your subject first
claims-first-text = Then your earlier registrations, and sites you have to file, are found by the number of your document.
claims-first-go = Register the subject
claims-claimable = Registrations to claim
claims-claimable-text = The document on record is that of your subject.
claims-none = No registration with the document of your subject was found.
claims-unfiled = Sites to be filed
claims-claim = Claim
claims-file = Begin filing
claims-number = Filing number
claims-organ = Registered by
claims-domain = Domain
claims-icp = ICP number
claims-search-title = Look up by domain or ICP number
claims-search = Domain or ICP number
    .hint = Such as example.com, or 京ICP备2022111781号-1.
claims-search-do = Look up
claims-search-wrong = This is neither a domain nor an ICP number. Give a whole domain, or an ICP number with the character of its province.
claims-found = Results
claims-found-none = Nothing was found for “{ $words }”
claims-found-none-text = It may have been claimed, or not been imported yet. Check what you typed, see what the public query says, or contact the cyber police that registered it. If the site was never filed, file it anew.
claims-found-query = See the public query
claims-found-new = File anew
claims-how = Good to know
claims-how-proof = If the document is the same, check and submit. If it differs or is not on record, upload proof that the site is yours, such as the domain certificate or a picture of the earlier registration.
claims-how-icp = If the ICP number on record is not the present one, claim first and report the change afterwards.
claims-how-late = What is neither claimed nor filed in time may be ordered to close.
my-claim = { $count ->
    [one] { $count } earlier registration can be claimed
   *[other] { $count } earlier registrations can be claimed
}
    .hint = The document on record is that of your subject; once claimed it is yours here too.
    .word = To claim
my-file-unfiled = File { $name } ({ $domain })
