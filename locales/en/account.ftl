# Accounts: registration, log-in, security

## What is wrong
flaw-login-name-length = A login name has 4 to 32 characters; this one has { $length }.
flaw-login-name-start = A login name begins with a letter. Please put one in front.
flaw-login-name-symbol = “{ $symbol }” cannot stand in a login name. Use letters, digits, underscores, hyphens and dots.
flaw-login-name-taken = Somebody already uses this login name. Please choose another.
flaw-email-taken = There is already an account with this e-mail address. Please log in, or use it to reset your password.
flaw-password-short = A password has at least { $least } characters; this one has { $length }. Please make it longer.
flaw-password-long = A password has { $most } characters at most. Please make it shorter.
flaw-password-classes = Use at least three of these: capital letters, small letters, digits, symbols.
flaw-password-has-login = The password must not contain your login name. Please choose another.
flaw-password-guessable = This password is common and easily guessed. Use a few unrelated words, or make it longer.
flaw-password-differs = The two passwords are not the same. Please type them again.
flaw-password-same = The new password is the current one. Please choose another.
flaw-password-current-wrong = This is not your current password. Please type it again.
flaw-login-wrong = The login name or password is not right. Check both, and whether Caps Lock is on.
flaw-login-locked = There were too many failed attempts. Please try again in { $minutes } { $minutes ->
    [one] minute
   *[other] minutes
  }. If you have forgotten your password, you can reset it by e-mail.
flaw-code-shape = The code has 6 digits. Please check it and type it again.
flaw-code-wrong = This code is not right. Please check the newest one you received.
flaw-code-expired = This code is no longer valid. Please have a new one sent.
flaw-code-spent = This code was mistyped too often and no longer works. Please have a new one sent.
flaw-code-too-soon = A code was sent just now. Please wait { $seconds } { $seconds ->
    [one] second
   *[other] seconds
  } before asking for another.
flaw-code-too-many = Too many codes were sent. Please try again in an hour.
flaw-totp-wrong = This code is not right, or it was used before. Wait for the next one on your device and type that.
problem-unauthorized = Please log in first.

## Mail and text messages
letter-code-register-email =
    .subject = Your registration code: { $code }
    .mail =
        Hello,

        to register your account, please enter this code:

        { $code }

        It works for { $minutes } minutes. Do not give it to anybody. If you did not ask for it, you can ignore this mail.

        { $url }
letter-code-register-mobile =
    .subject = Your registration code
    .mail = Your registration code is { $code }. It works for { $minutes } minutes. Do not give it to anybody.
letter-code-reset-password =
    .subject = Your code to reset the password: { $code }
    .mail =
        Hello,

        to set a new password, please enter this code:

        { $code }

        It works for { $minutes } minutes. Do not give it to anybody. If you did not ask for it, ignore this mail: your password stays as it is.

        { $url }
