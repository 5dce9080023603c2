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
flaw-code-no-mobile = This account has no mobile number to send a code to. Add one under “Account” first.
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
letter-code-confirm-filing =
    .subject = Code to confirm a filing
    .mail = You are submitting a cancellation or transfer. The code is { $code }, valid for { $minutes } minutes. If this was not you, change your password at once.
letter-code-reset-password =
    .subject = Your code to reset the password: { $code }
    .mail =
        Hello,

        to set a new password, please enter this code:

        { $code }

        It works for { $minutes } minutes. Do not give it to anybody. If you did not ask for it, ignore this mail: your password stays as it is.

        { $url }

## Registration
account-register = Create an account
account-register-lead = With one account you file any number of websites, apps and mini-programs for one subject.
account-register-do = Next: verify e-mail and mobile
account-have-one = Already have an account?
account-have-none = No account yet?
account-step-details = Details
account-step-codes = Verification
account-step-done = Done
account-kind = Kind of user
account-kind-personal = Individual
    .hint = You run a website, app or mini-program in your own name.
account-kind-legal-person = Legal person
    .hint = You act for a unit: a company, a public body, an association.
account-kind-officer = Reviewing officer
account-kind-administrator = Administrator
account-unit_name = Name of the unit
    .hint = As on the business licence or certificate. For legal persons.
account-unit_uscc = Unified social credit code
    .hint = 18 characters, on the business licence or certificate. For legal persons.
account-login_name = Login name
    .hint = 4 to 32 characters beginning with a letter: letters, digits, underscores, hyphens and dots, such as qingshan.shuwu.
account-display-name = Name
account-password = Password
    .hint = At least 10 characters with three of these: capital letters, small letters, digits, symbols. A few unrelated words are easy to remember and hard to guess.
account-password_again = Password again
account-email = E-mail
    .hint = For codes and results, and to reset a forgotten password.
account-mobile = Mobile number
    .hint = An 11-digit number of mainland China, for codes.
account-codes = Verify e-mail and mobile
account-codes-lead = The codes have been sent and work for 10 minutes.
account-codes-do = Finish registration
account-codes-back = Back to the details
account-email_code = Code from the e-mail
account-email_code-resend = Send the e-mail again
account-mobile_code = Code from the text message
account-mobile_code-resend = Send the text message again
account-code-sent = 6 digits, sent to { $target }.
account-code-resent = A new code was sent to { $target }.
account-code-ok = { $target } is verified.
account-done = Your account is ready
account-done-text = You can log in now. After the first log-in, register your subject, then file your website.
account-done-do = Log in
account-demo-outbox = The demonstration sends no mail and no text messages
account-demo-outbox-link = Open the demo outbox (new window)

## Log-in
account-login = Log in
account-login-as = Login name or e-mail
account-login-after-reset = Your password has been reset
account-login-after-password = Your password has been changed
account-login-after-text = All devices were logged out. Please log in with the new password.
account-login-after-out = You are logged out
account-login-after-out-text = On a shared computer, please close the browser.
account-remember = Remember me for 30 days
    .hint = Do not tick this on a shared computer.
account-forgot-link = Forgotten your password?
account-login-code = Enter the code from your device
account-login-code-lead = Open the authenticator on your phone and type the 6 digits it shows for this account.
account-code = Code from the authenticator
    .hint = 6 digits, new every 30 seconds.
account-no-device = Phone not at hand?
account-no-device-text = You can type one of your recovery codes instead; each works once. Without those, ask an administrator.
account-other-account = Log in to another account

## Forgotten password
account-forgot = Reset your password
account-forgot-lead = Give the e-mail address of your account; we will send it a code.
account-reset_email = E-mail
account-forgot-do = Send the code
account-reset = Choose a new password
account-reset-lead = If there is an account with this address, a code has been sent and works for 10 minutes. If nothing arrives, look among unwanted mail, or go back and send it again.
account-reset-code-hint = 6 digits, in the mail you have just received.
account-reset-do = Set the new password

## Account and security
account-change-password = Change the password
account-change-password-lead = Afterwards every device has to log in with the new password.
account-current = Current password
account-factor = Authenticator
account-factor-on = On
account-factor-off = Off
account-factor-set-up = Set up an authenticator
account-factor-required = Officers and administrators log in with a password and a code from their phone. Please set it up first.
account-factor-why = With it, logging in takes a code from your phone besides the password: a stolen password alone opens nothing.
account-factor-scan = Scan this with the authenticator on your phone.
account-factor-qr = QR code that sets up the authenticator; if you cannot scan it, open the key below and type it
account-factor-type = Cannot scan it? Type the key
account-factor-confirm = Type the 6 digits that the authenticator shows.
account-factor-do = Turn on
account-factor-on-text = Logging in to this account takes a code from the authenticator.
account-factor-stays = Officers and administrators cannot do without. For a new phone, ask an administrator.
account-factor-remove = Turn the authenticator off
account-factor-done = The authenticator is on
account-factor-done-text = From now on, every log-in takes a code from your phone.
account-recovery = Recovery codes
account-recovery-text = If you lose your phone, a recovery code works in place of a code from it, once each. They are shown only now: write them down or print them, and keep them safe.
account-sessions = Devices logged in
account-sessions-text = If you do not recognise one, log it out and change your password at once.
account-session-this = This device
account-session-line = Logged in { $begun }, used { $seen }, from { $address }
account-session-revoke = Log out
account-sessions-revoke = Log out all other devices
account-agent-unknown = Another browser
account-language = Language of letters
account-language-text = In which language mail and text messages are written. The language of pages is switched at their top.
account-language-now-zh = Now: Chinese
account-language-now-en = Now: English
account-language-to-en = Use English
account-language-to-zh = Use Chinese

## Demo outbox
account-outbox = Demo outbox
account-outbox-lead = The demonstration sends nothing: mail and text messages stay here, the newest first.
account-outbox-again = Refresh
account-outbox-codes = Codes of the demo accounts right now
account-outbox-left = Left
account-outbox-seconds = { $seconds } s
account-outbox-letters = Mail and text messages
account-outbox-empty = There is none yet.
account-outbox-sms = Text message
