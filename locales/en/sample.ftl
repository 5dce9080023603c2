# Words of the sample kind, seen in tests only (crates/domain/src/kind/sample_kind.rs).

kind-sample = New sample
    .summary = Proves that a kind takes one file and two catalogs.
stage-sample = The sample
step-sample = The sample
    .lead = Fill in the sample.
group-sample = Sample
group-sample_more = More
field-sample_name = Name of the sample
    .hint = Such as “青禾样例”.
field-sample_opened_on = Day of the sample
field-sample_home = Where the sample is
field-sample_has_motto = Has it a motto?
field-sample_motto = Motto
field-sample_secret = For officers only
field-sample_picture = Picture of the sample
field-sample_remark = Remark
field-sample_size = Size of the sample

## Asked by the first version of the form
field-sample_slogan = Slogan
field-sample_keeper = Address of its keeper
choice-jurisdiction-abroad = Abroad
