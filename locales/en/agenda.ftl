# Deadlines: list, reminders, calendar feed.

ui-my-deadlines = Deadlines
agenda-lead = Each date names its rule and the day it counts from. You are reminded here and by message as it comes near, and can have it in your own calendar.
agenda-mine = Yours to do
agenda-organ = The organ’s to do
agenda-none-title = No deadlines now
agenda-none-text = They are listed here while a filing is under way, a number is still to be shown, or a document is about to run out.
agenda-said-shown = It is shown
agenda-said-shown-hint = The platform also looks at the home page of a website.
agenda-subscribe = Calendar feed and reminders
agenda-subscribe-text = Have these dates in the calendar of your phone or computer, and choose mail, short messages and quiet hours.
agenda-item = { $title }: { $name }, by { $due }
agenda-item-separator = {"; "}
agenda-calendar = Filing deadlines
agenda-news = Filing news
agenda-event = { $name }: { $title }
feed-case = Reference { $reference }, { $category }
feed-alarm = Number displayed elsewhere: { $name }
    .text = { $domain } displays the number { $number }, which was not issued for it.

## Reminders
reminders-title = Reminders and feeds
reminders-lead = How you are reminded of deadlines, and the addresses of your calendar and news.
reminders-ways = Reminders
reminders-ways-text = A message in the portal is always left. Mail and short messages put everything of a day together and go out once.
reminders-feed = Feed addresses
reminders-feed-text = Calendars and readers use this address to read your deadlines and messages without logging in. Whoever knows it can read them too, so do not pass it on; change it if it got out.
reminders-feed-none = Not opened yet. Opening gives you an address for calendars and one for readers.
reminders-feed-open = Open the feeds
reminders-feed-renew = Change the address
reminders-feed-close = Close the feeds
reminders-feed-calendar = Calendar (ICS)
reminders-feed-news = Messages (Atom)
account-by_mail = Remind me by mail
account-by_sms = Remind me by short message
account-quiet_from = Quiet from
    .hint = Beijing time. Nothing is sent by mail or short message until it ends; then all of it at once.
account-quiet_until = Quiet until
    .hint = The same hour as above means no quiet hours.
reminders-hours = Full hours
