# Organs and how to reach them

organs-title = Police contacts
organs-lead = Filings are handled by the cyber police of the place: of the office for an organisation, of the residence for a person. Choose a region or type a place to see phone, address and office hours.
organs-region = Region
    .hint = A province, a city or a district will do.
organs-by-region = Show who is responsible
organs-name = Place or name of the organ
    .hint = Such as 深圳南山 or 朝阳区; a part of an address or of a phone number will do too.
organs-by-name = Search
organs-phone = Phone
organs-address = Address
organs-hours = Office hours
organs-not-given = Not published
organs-above = Organ above it
organs-level-province = Provincial
organs-level-city = City
organs-level-district = District
organs-own = Responsible for the filing of websites, apps and mini-programs in { $place }.
organs-of-larger = { $place } has no organ of its own in this directory; { $organ }, one level up, is responsible.
organs-larger = (organ of the larger region)
organs-of-name = Results for “{ $name }”
organs-results = Results
organs-place = Region
organs-organ = Responsible organ
organs-count = Regions: { $count }
organs-crowded = There are many results: turn the pages, or type more of the name
organs-nobody-title = No organ is listed for { $place }
organs-nobody = This platform may not be in use there yet. Please choose another region, or ask the local police.
organs-none-title = “{ $name }” was not found
organs-none = Please check the spelling, or type the place alone, such as 南山. You can also choose the region level by level above.

problem-organs-one-key = Please give exactly one of region and name.
flaw-organs-region = region is a region code of six digits.
problem-organs-after = after is not a next that this operation gave.
