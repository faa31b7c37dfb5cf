// ok: mock.ui-data
const mockModeKey = "use-mock";
// ok: mock.ui-data
const mockKeys = ["id", "name"].map((k) => k);

export const Keys = () => <ul data-key={mockModeKey}>{mockKeys.length}</ul>;
