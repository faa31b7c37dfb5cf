export const lodgers = handler(async (req: Request, res: Response) => {
  const rooms = await all(req);
  res.json({
    total: rooms.length,
    // ok: code.constant-return-stub
    avgStay: average(rooms),
    // ok: code.constant-return-stub
    satisfactionTarget: 90,
    // ok: code.constant-return-stub
    conversionRate: 0,
    // ok: code.constant-return-stub
    refundRate: 2.8, // TODO: Calculate from the bookings
  });
});

// ok: code.constant-return-stub
export const defaults = { avgResponseTime: '2 hours', satisfaction: 4.5 };
