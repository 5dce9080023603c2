# Dates and time limits

span-left = { $days ->
    [one] 1 day left (by { $day })
   *[other] { $days } days left (by { $day })
}
span-today = due today by { $time }
span-over = { $days ->
    [one] 1 day overdue (was due by { $day })
   *[other] { $days } days overdue (was due by { $day })
}
span-stands = clock stopped
span-over-today = overdue (was due today by { $time })
span-just-now = just now
span-minutes-ago = { $count ->
    [one] 1 minute ago
   *[other] { $count } minutes ago
}
span-hours-ago = { $count ->
    [one] 1 hour ago
   *[other] { $count } hours ago
}
span-days-ago = { $count ->
    [one] 1 day ago
   *[other] { $count } days ago
}

# Filling in and checking
directory-other = Other
directory-not-listed = Not in the list
tick-yes = Yes

# Captcha
flaw-captcha-missing = Enter the characters in the picture, or choose the check without a picture.
flaw-captcha-expired = The characters have expired. Enter those in the new picture.
flaw-captcha-wrong = Those are not the characters. Enter those in the new picture.
flaw-captcha-used = This challenge was used before. Please answer the new one.
