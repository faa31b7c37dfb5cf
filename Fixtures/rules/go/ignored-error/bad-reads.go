package lighthouse

import (
	"context"
	"fmt"

	"gorm.io/gorm"
)

func RunInTx(ctx context.Context, db *gorm.DB, work func(tx *gorm.DB) error) error { return nil }

func (k *Keeper) SendAlarm(ctx context.Context, lamp string) error { return nil }

func (q *LampQueue) Complete(ctx context.Context, id string) error { return nil }

func (q *LampQueue) Fail(ctx context.Context, id string, why string) error { return nil }

func (k *Keeper) Tally(company string) (int64, []Lamp) {
	var lamps []Lamp
	var lit int64
	// ruleid: go.ignored-error
	k.db.Model(&Lamp{}).Where("company = ?", company).Count(&lit)
	// ruleid: go.ignored-error
	k.db.Table("lamps").
		Select("name").
		Where("company = ?", company).
		Scan(&lamps)
	query := k.db.Where("company = ?", company)
	// ruleid: go.ignored-error
	query.Order("name").Find(&lamps)
	return lit, lamps
}

func (k *Keeper) Move(ctx context.Context, lamp Lamp) {
	// ruleid: go.ignored-error
	RunInTx(ctx, k.db, func(tx *gorm.DB) error {
		return tx.Save(&lamp).Error
	})
	// ruleid: go.ignored-error
	k.db.Transaction(func(tx *gorm.DB) error {
		return tx.Save(&lamp).Error
	})
	// ruleid: go.ignored-error
	go k.SendAlarm(ctx, lamp.Name)
}

func (k *Keeper) Work(ctx context.Context, id string) {
	if err := k.light(id); err != nil {
		// ruleid: go.ignored-error
		k.queue.Fail(ctx, id, err.Error())
	} else {
		// ruleid: go.ignored-error
		k.queue.Complete(ctx, id)
	}
	// ruleid: go.ignored-error
	_ = k.bells.QueueBell(ctx, Bell{Title: "Clock in at the tower"})
}

func (k *Keeper) Queue(ctx context.Context, lamp []byte) {
	// ruleid: go.ignored-error
	k.rdb.RPush(ctx, "lamps", lamp)
	pipe := k.rdb.Pipeline()
	for _, part := range k.parts {
		// ok: go.ignored-error
		pipe.RPush(ctx, "parts", part)
	}
	// ruleid: go.ignored-error
	_, _ = pipe.Exec(ctx)
}

func (k *Keeper) Check(lamp Lamp) error {
	if lamp.Name == "" {
		// ruleid: go.ignored-error
		fmt.Errorf("the lamp has no name")
	}
	return nil
}

func Connect() (*gorm.DB, error) { return nil, nil }

func boot(dbConn *gorm.DB) {
	// ruleid: go.ignored-error
	store, _ := Connect()
	// ruleid: go.ignored-error
	dbConn.Create(&Lamp{Name: "north"})
	show(store)
}
