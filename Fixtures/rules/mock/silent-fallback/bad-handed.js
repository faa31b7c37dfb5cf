try {
  app.use('/api/auth', require('./auth'));
} catch (error) {
  logger.error('No auth', error);
  app.post('/api/auth/login', validate('login'), (req, res) => {
    const { email } = req.body;
    res.status(200).json({
      success: true,
      // ruleid: mock.silent-fallback
      data: { token: 'demo-token-' + Date.now(), user: { email } },
    });
  });
}

app.post('/api/session', (req, res) => {
  res.json({
    // ruleid: mock.silent-fallback
    accessToken: `mock_access_token_${req.body.name}`,
  });
});
