// ruleid: mock.ui-data
const houses = [
  { id: 1, title: 'House by the canal', image: '/img/canal.jpg', price: 310000, bedrooms: 3 },
  { id: 2, title: 'Flat above the bakery', image: '/img/bakery.jpg', price: 190000, bedrooms: 2 },
];

// ruleid: mock.ui-data
const takings = [
  { day: 'T2', value: 820 },
  { day: 'T3', value: 640 },
];

export function Shop() {
  return <List houses={houses} takings={takings} />;
}
