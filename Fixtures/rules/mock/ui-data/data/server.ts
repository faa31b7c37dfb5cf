// ok: mock.ui-data
export const mockPort = { value: 4010 };
