extension Survey {
    /// Ids of the measures that a declaration names, in the survey's order: one id, or a family's pattern such as
    /// `sat_info.*.satisfied`. Empty when there is none.
    package func measureIDs(matching declared: String) -> [String] {
        measures.filter { $0.id == declared || $0.family?.pattern == declared }.map(\.id)
    }
}
