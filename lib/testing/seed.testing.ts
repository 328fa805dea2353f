import fc from "fast-check";
import { TEST_SEED } from "@/lib/launch/suite/seed";

/* Before each file of tests: all that it draws begins with one seed. */
fc.configureGlobal({ seed: TEST_SEED });
