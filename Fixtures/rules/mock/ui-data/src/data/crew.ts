// Records in a module of data: reported, in a low grade.
// ruleid: mock.ui-data
export const crew = [
  { id: 1, name: 'Sarah Novak', email: 'sarah@yard.example', role: 'pilot' },
  { id: 2, name: 'Tom Abara', email: 'tom@yard.example', role: 'mate' },
];
