import warnings

warnings.warn("careful")
warnings.warn("old", DeprecationWarning)
warnings.simplefilter("error")
warnings.warn("raised")
