# Imports: older filings, unfiled sites.

## Columns of tables: column-{name}
column-number = Filing number
column-kind = Kind
column-name = Name
column-primary-domain = Primary domain
column-secondary-domains = Secondary domains
column-icp-number = ICP number
column-subject-name = Subject
column-subject-nature = Nature of the subject
column-document-number = Document number
column-interactive = Interactive
column-issued-on = Filing date
column-notified-on = Notice date
