package kiln

func (k *Kiln) Batches() ([]Batch, error) {
	if k.db == nil {
		// ok: mock.silent-fallback
		return nil, errNoDatabase
	}
	return k.read()
}

// Somebody has asked for them.
func Heat(place string) (*Weather, error) {
	if demoMode == "on" || sandbox != nil {
		// ok: mock.silent-fallback
		return generateSampleWeather(place), nil
	}
	return fetch(place)
}

func (k *Kiln) Rate() float64 {
	if k.last == nil {
		// ok: mock.silent-fallback
		return getSampleRate()
	}
	return k.last.rate
}
