package lighthouse

import (
	"bufio"
	"context"
	"fmt"

	"gorm.io/gorm"
)

func InTx(ctx context.Context, work func() error) error { return nil }

func Retry(work func() error) error { return nil }

func (k *Keeper) RunLoop(ctx context.Context) error { return nil }

func (k *Keeper) Count(company string, in *bufio.Scanner) (int64, error) {
	var lit int64
	// ok: go.ignored-error
	if err := k.db.Model(&Lamp{}).Where("company = ?", company).Count(&lit).Error; err != nil {
		return 0, err
	}
	// ok: go.ignored-error
	result := k.db.First(&k.lamp, "company = ?", company)
	if result.Error != nil {
		return 0, result.Error
	}
	// ok: go.ignored-error
	in.Scan()
	// ok: go.ignored-error
	k.chain.Find(k.lamp)
	return lit, nil
}

func (k *Keeper) Move(ctx context.Context, lamp Lamp) error {
	// ok: go.ignored-error
	go k.RunLoop(ctx)
	// ok: go.ignored-error
	if err := k.db.Transaction(func(tx *gorm.DB) error { return tx.Save(&lamp).Error }); err != nil {
		return err
	}
	// ok: go.ignored-error
	k.pool.Transaction(func(lamp Lamp) int { return 1 })
	// ok: go.ignored-error
	_ = k.locks.ReleaseFor(ctx, k.towerLock)
	// ok: go.ignored-error
	return InTx(ctx, func() error { return k.send(lamp) })
}

func (k *Keeper) Queue(ctx context.Context, lamp []byte) error {
	// ok: go.ignored-error
	k.rdb.Expire(ctx, "lamps", k.night)
	// ok: go.ignored-error
	if err := k.rdb.RPush(ctx, "lamps", lamp).Err(); err != nil {
		return fmt.Errorf("the lamp is not queued: %w", err)
	}
	// ok: go.ignored-error
	k.rdb.Publish(ctx, "cache:invalidate", "lamps")
	// ok: go.ignored-error
	k.tx.Exec(ctx, "RELEASE SAVEPOINT lamps")
	return nil
}

func (k *Keeper) give(job *LampJob, id string) {
	if err := k.light(id); err != nil {
		// ok: go.ignored-error
		job.Fail(err.Error())
	}
}

func InitDB() (*gorm.DB, *sql.DB) { return nil, nil }

func boot() {
	// ok: go.ignored-error
	store, _ := InitDB()
	show(store)
}
