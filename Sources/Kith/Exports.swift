// Who imports `Kith` has the values of a school and the rules with it.
@_exported public import Rules
@_exported public import School
