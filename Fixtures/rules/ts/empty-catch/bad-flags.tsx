export function Link({ hive }: { hive: { id: string } }) {
  const disconnect = async () => {
    setLoading(true)
    try {
      await axios.post('/api/disconnect', { hive: hive.id })
      setStatus('gone')
    // ruleid: ts.empty-catch
    } catch (error) {
      setLoading(false)
    }
  }

  const save = async () => {
    try {
      await fetch('/api/hives', { method: 'PUT', body: JSON.stringify(hive) })
    // ruleid: ts.empty-catch
    } catch {
      // nothing
      setIsSaving(false)
    }
  }

  return <button onClick={disconnect} onDoubleClick={save}>{hive.id}</button>
}
