import Testing

@Suite struct PartnerCountsTests {}
