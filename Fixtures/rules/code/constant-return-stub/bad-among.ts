// One figure that nobody measured stands among those that were counted.
export const lockers = handler(async (req: Request, res: Response) => {
  const locked = await accounts(req);
  res.json({
    total: locked.length,
    open: locked.filter((one) => one.open).length,
    // ruleid: code.constant-return-stub
    avgResponseTime: '2.5 hours',
    // ruleid: code.constant-return-stub
    customerSatisfaction: 4.2,
  });
});
