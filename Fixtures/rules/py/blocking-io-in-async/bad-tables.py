import joblib
import numpy as np
import pandas as pd


async def forecast(path, file):
    # ruleid: py.blocking-io-in-async
    table = pd.read_csv(path)
    # ruleid: py.blocking-io-in-async
    second = pd.read_excel(file)
    # ruleid: py.blocking-io-in-async
    model = joblib.load("model.joblib")
    # ruleid: py.blocking-io-in-async
    return model.predict(np.load("edges.npy")), table, second


async def yields(engine):
    # ruleid: py.blocking-io-in-async
    return pd.read_sql_query("select * from yields", engine)
