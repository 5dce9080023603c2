# Access providers and registrars

directory-title = Service providers
directory-lead = The access providers and domain registrars that can be picked when filing. If yours is not listed, choose “Other” there and type what your contract or domain certificate says.
directory-providers = Access providers
directory-registrars = Domain registrars
directory-name = Name
directory-region = Province
directory-access_method = Access method
directory-search = Search
directory-col-name = Name
directory-col-region = Region
directory-usual-method = Usual access method
directory-count = Listed: { $count }
directory-empty = Nothing is listed yet.
directory-none-title = Nothing matches
directory-none = Please type less of the name, or leave out a condition.
directory-all = Show everything
directory-join = Are you an access provider? Join here, or manage your entry

flaw-directory-access-method = There is no such access method. Please choose again.
