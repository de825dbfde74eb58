# The first page.

home-title = Znajdź pomoc socjalną
home-heading = Jakiej pomocy potrzebujesz Ty lub ktoś bliski?
home-lead = Znajdź usługę, poproś o pomoc i zobacz, kto i do kiedy musi odpowiedzieć. Konto nie jest potrzebne.
home-groups-title = Albo wybierz dziedzinę
home-places-title = Samorządy
home-places-what = Wybierz swój samorząd: zobaczysz jego usługi i telefony zaufania.
