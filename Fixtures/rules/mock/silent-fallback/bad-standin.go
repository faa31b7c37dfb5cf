package kiln

func (k *Kiln) Batches() ([]Batch, error) {
	if k.db == nil {
		// ruleid: mock.silent-fallback
		return getDemoBatches(), nil
	}
	return k.read()
}

func Heat(place string) (*Weather, error) {
	if apiKey == "" {
		// ruleid: mock.silent-fallback
		return generateSampleWeather(place), nil
	}
	w, err := fetch(place)
	if err != nil {
		// ruleid: mock.silent-fallback
		return generateSampleWeather(place), nil
	}
	return w, nil
}
