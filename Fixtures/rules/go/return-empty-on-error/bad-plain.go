package watch

func (k *Keeper) Waiting(ctx context.Context) int {
	waiting, err := k.shipRepo.CountWaiting(ctx)
	// ruleid: go.return-empty-on-error
	if err != nil {
		log.Printf("count: %v", err)
		return 0
	}
	return waiting
}

func (k *Keeper) Lamps() []Lamp {
	lamps, err := k.lampRepo.ListLit(k.coast)
	// ruleid: go.return-empty-on-error
	if err != nil {
		k.logger.Errorf("lamps: %v", err)
		return nil
	}
	return lamps
}

func Forecast(place string) Weather {
	answer, err := http.Get("https://weather.example.org/" + place)
	// ruleid: go.return-empty-on-error
	if err != nil {
		fmt.Println("weather: " + err.Error())
		return Weather{}
	}
	return read(answer)
}

func (k *Keeper) Search(ctx context.Context, name string) []*Ship {
	ships, err := k.searchExact(ctx, name)
	// ruleid: go.return-empty-on-error
	if err != nil {
		slog.Error("search", "error", err)
		return []*Ship{}
	}
	return ships
}

func shipsOf(db *gorm.DB, owner string) []Ship {
	var ships []Ship
	err := db.Where("owner = ?", owner).Find(&ships).Error
	// ruleid: go.return-empty-on-error
	if err != nil {
		log.Printf("ships of %s: %v", owner, err)
		return nil
	}
	return ships
}
