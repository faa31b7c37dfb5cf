export function Link({ hive }: { hive: { id: string } }) {
  const disconnect = async () => {
    setLoading(true)
    // ok: ts.empty-catch
    try {
      await axios.post('/api/disconnect', { hive: hive.id })
    } catch (error) {
      setError('still connected')
      setLoading(false)
    }
  }

  const look = async () => {
    // ok: ts.empty-catch
    try {
      setStatus(await axios.get('/api/status'))
    } catch (error) {
      setLoading(false)
    }
  }

  return <button onClick={disconnect} onDoubleClick={look}>{hive.id}</button>
}
